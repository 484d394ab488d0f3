import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter, LineTooLongError } from './line-splitter';

/** Cuts bytes at the given places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length];
  sorted.sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => bytes.subarray(sorted[at], end));
}

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => !/[\r\n]/.test(text));

describe('LineSplitter', () => {
  it('gives the same lines however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n'))),
        fc.array(fc.nat(2000)),
        (lines, places) => {
          const bytes = Buffer.from(lines.map(([text, end]) => text + end).join(''), 'utf8');
          const splitter = new LineSplitter();
          const got = cut(bytes, places).flatMap((chunk) => splitter.push(chunk));
          expect(got).toEqual(lines.map(([text]) => text));
        },
      ),
    );
  });

  it('keeps a character whole when a chunk ends inside it', () => {
    const splitter = new LineSplitter();
    const bytes = Buffer.from('{"lastName":"Şahin 😀"}\n', 'utf8');
    const lines = [...bytes].flatMap((byte) => splitter.push(Uint8Array.of(byte)));
    expect(lines).toEqual(['{"lastName":"Şahin 😀"}']);
  });

  it('holds back what has no newline yet, and leaves empty lines out', () => {
    const splitter = new LineSplitter();
    expect(splitter.push(Buffer.from('\r\n\n{"a":1}\r'))).toEqual([]);
    expect(splitter.push(Buffer.from('\n{"b":'))).toEqual(['{"a":1}']);
    expect(splitter.push(Buffer.from('2}\n'))).toEqual(['{"b":2}']);
  });

  it('tells whether it stopped inside a line', () => {
    const splitter = new LineSplitter();
    splitter.push(Buffer.from('{"a":1}\n{"b"'));
    expect(splitter.isInside).toBe(true);
    splitter.push(Buffer.from(':2}\n'));
    expect(splitter.isInside).toBe(false);
  });

  it('gives up on a line without end', () => {
    const splitter = new LineSplitter(100);
    splitter.push(Buffer.alloc(100, 'x'));
    expect(() => splitter.push(Buffer.from('x'))).toThrow(LineTooLongError);
  });
});
