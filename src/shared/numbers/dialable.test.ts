import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialable } from '../bridge/commands';
import { dialableNumber } from './dialable';

describe('what is sent for what was typed', () => {
  it.each([
    ['06 12.34-56 78', '0612345678'],
    ['+33 (0)6 12 34 56 78', '+33612345678'],
    ['+1 (415) 555-2671', '+14155552671'],
    ['(415) 555/2671', '4155552671'],
    ['tel:+33-6-12-34-56-78;phone-context=x', '+33612345678'],
    ['callto:0612345678', '0612345678'],
    ['callto://+33612345678', '+33612345678'],
    ['sip:12000@pbx.example.com', '12000'],
    ['tel:%2B33612345678', '+33612345678'],
    ['  *31#0612345678 ', '*31#0612345678'],
    ['１２０００', '12000'],
    ['٠٦١٢', '0612'],
    ['06 12 34\u202c', '061234'],
  ])('%s is sent as %s', (typed, sent) => expect(dialableNumber(typed)).toBe(sent));

  it.each(['', ' ', 'Alice Martin', 'Ada', '+', '-', '12000x', '06 12+34', '9'.repeat(50)])(
    '"%s" is not a number',
    (typed) => expect(dialableNumber(typed)).toBeUndefined(),
  );

  it('never yields what the bridge would refuse, and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const sent = dialableNumber(typed);
        if (sent === undefined) return;
        expect(dialable.safeParse(sent).success).toBe(true);
        expect(dialableNumber(sent)).toBe(sent);
      }),
    );
  });

  it('ignores separators wherever they stand', () => {
    const digit = fc.constantFrom(...'0123456789*#');
    const between = fc.constantFrom('', ' ', '.', '-', '\u00a0', '–', '/');
    fc.assert(
      fc.property(fc.array(fc.tuple(digit, between), { minLength: 1, maxLength: 49 }), (pairs) => {
        const sent = pairs.map(([sign]) => sign).join('');
        expect(dialableNumber(pairs.flat().join(''))).toBe(sent);
      }),
    );
  });
});
