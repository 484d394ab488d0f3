import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codecOf } from './wav-codec';

const demo = (name: string): Uint8Array => readFileSync(`resources/demo-audio/${name}.wav`);

it.each([
  ['delivery', 'PCM'],
  ['invoice', 'G.711 A-law'],
  ['rendezvous', 'G.711 µ-law'],
  ['switchboard', 'GSM 6.10'],
])('%s is %s', (name, codec) => expect(codecOf(demo(name))).toBe(codec));

it('looks into an extensible header', () => {
  const file = Buffer.alloc(60);
  file.write('RIFF    WAVEfmt ', 'latin1');
  file.writeUInt32LE(40, 16);
  file.writeUInt16LE(0xfffe, 20);
  file.writeUInt16LE(0x0083, 44);
  expect(codecOf(file)).toBe('G.729');
});

it('names an unknown codec by its number, and nothing that is no WAV', () => {
  const file = Buffer.from(demo('delivery').subarray(0, 60));
  file.writeUInt16LE(0x7777, 20);
  expect(codecOf(file)).toBe('0x7777');
  expect(codecOf(new TextEncoder().encode('ID3 something else altogether'))).toBeUndefined();
});

it('survives whatever a server sends', () => {
  const header = fc.constantFrom('', 'RIFF', 'RIFF    WAVE', 'RIFF    WAVEfmt ');
  fc.assert(
    fc.property(header, fc.uint8Array({ maxLength: 80 }), (start, rest) => {
      const bytes = new Uint8Array([...new TextEncoder().encode(start), ...rest]);
      expect(() => codecOf(bytes)).not.toThrow();
    }),
  );
});
