import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialable } from '../bridge/commands/inputs';
import { dialSchemes, isDialLink, readDialLink } from './dial-link';

describe('a link', () => {
  it.each([
    ['tel:+33-1-98-00-12-34', '+33198001234'],
    ['tel:+33%201%2098%2000%2012%2034', '+33198001234'],
    ['TEL:%2B33198001234', '+33198001234'],
    ['tel://0198001234', '0198001234'],
    ['tel:+33(0)198001234', '+33198001234'],
    ['tel:7042;phone-context=example.com', '7042'],
    ['tel:863-1234;phone-context=+1-914-555', '8631234'],
    ['tel:+33198001234,,4711#', '+33198001234'],
    ['tel:0198001234;postd=22', '0198001234'],
    ['callto:+33198001234', '+33198001234'],
    ['callto://12000/', '12000'],
    ['sip:12000@pbx.example.com', '12000'],
    ['sip:+33198001234@pbx.example.com;user=phone?subject=now', '+33198001234'],
    ['sips:12000:secret@pbx.example.com', '12000'],
    ['sip:12000;cpc=ordinary@pbx.example.com', '12000'],
    ['hookswitch:dial/+33198001234', '+33198001234'],
    ['hookswitch://dial/12000/', '12000'],
    ['  tel:12000\n', '12000'],
  ])('%s dials %s', (link, number) => expect(readDialLink(link)).toEqual({ number }));

  it.each([
    ['tel:+33-1-98-00-12-34;ext=56.78', '+33198001234', '5678'],
    ['tel:0198001234;phone-context=+33;EXT=9', '0198001234', '9'],
  ])('%s dials %s and tells the extension %s', (link, number, extension) =>
    expect(readDialLink(link)).toEqual({ number, extension }),
  );

  it.each([
    'tel:*21*0900123456%23',
    'tel:*21*0900123456#',
    'tel:%2A72',
    'callto:#31#0198001234',
    'sip:*55@pbx.example.com',
    'hookswitch:dial/*21',
    'hookswitch:dial/%2321%23',
  ])('%s is refused: a code may forward, listen or change a state', (link) =>
    expect(readDialLink(link)).toEqual({ refused: 'featureCode' }),
  );

  it.each([
    'hookswitch:transfer/12000',
    'hookswitch:answer',
    'hookswitch:listen/12000',
    'hookswitch:forward?to=0900',
    'hookswitch://dial',
    'hookswitch:dial',
    'hookswitch:',
    'hookswitch:dialer/12',
  ])('%s is refused: a link may dial and nothing else', (link) =>
    expect(readDialLink(link)).toEqual({ refused: 'notACall' }),
  );

  it.each([
    'tel:',
    'tel:+',
    'tel:1-800-FLOWERS',
    'tel:0198001234p22',
    'tel:%zz',
    'tel:%252B33198001234',
    'sip:alice@example.com',
    'callto:echo123',
    'javascript:alert(1)',
    'https://tel:12000@evil.example',
    'xtel:12000',
    `tel:${'1'.repeat(50)}`,
    `tel:12000;x=${'y'.repeat(10_000)}`,
    `tel:${'%'.repeat(10_000)}`,
    'tel:12000\u00000900',
  ])('%s is no number', (link) => expect(readDialLink(link)).toEqual({ refused: 'notANumber' }));

  it('never throws, never yields more than a plain number, and yields only digits that it holds', () => {
    const scheme = fc.constantFrom(...dialSchemes, 'sips', 'hookswitch:dial/', 'TEL', 'http');
    const junk = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.stringMatching(/^[-+0-9*#A-D;=?,.()%@:/ ]{0,200}$/),
    );
    fc.assert(
      fc.property(scheme, junk, (name, rest) => {
        const link = name.includes(':') ? name + rest : `${name}:${rest}`;
        const read = readDialLink(link);
        if (!('number' in read)) return;
        expect(isDialLink(link)).toBe(true);
        expect(dialable.safeParse(read.number).success).toBe(true);
        expect(read.number).toMatch(/^\+?\d{1,49}$/);
        if (read.extension !== undefined) expect(read.extension).toMatch(/^\d{1,20}$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('dials every number the same, however it is escaped and spaced', () => {
    const separator = fc.constantFrom('', '-', '.', ' ', '%20', '%2D', '(', ')');
    const digits = fc.array(fc.tuple(fc.constantFrom(...'0123456789'), separator), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.constantFrom('', '+', '%2B'), digits, (plus, parts) => {
        const sent = (plus && '+') + parts.map(([digit]) => digit).join('');
        fc.pre(!/\+.*\(0\)/.test(decodeURIComponent(plus + parts.flat().join(''))));
        expect(readDialLink(`tel:${plus}${parts.flat().join('')}`)).toEqual({ number: sent });
      }),
    );
  });

  it('takes no longer for 10 kB of junk than for a number', () => {
    const started = performance.now();
    for (let n = 0; n < 1000; n++) readDialLink(`tel:${'(-'.repeat(5000)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
