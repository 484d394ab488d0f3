import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialableNumber } from './dialable';
import { formatNumber } from './format';
import { findsName, findsNumber, sameNumber } from './match';

describe('how the region writes a number', () => {
  it.each([
    ['0612345678', 'FR', '06 12 34 56 78'],
    ['+33612345678', 'FR', '06 12 34 56 78'],
    ['+33612345678', 'DE', '+33 6 12 34 56 78'],
    ['+14155552671', 'US', '(415) 555-2671'],
    ['0145236789', 'DE', '0145236789'],
    ['+49145236789', 'DE', '+49 145236789'],
    ['12000', 'FR', '12000'],
    ['112', 'DE', '112'],
    ['*31#0612345678', 'FR', '*31#0612345678'],
    ['0612345678', 'XX', '0612345678'],
  ])('%s in %s is %s', (number, region, shown) => expect(formatNumber(number, region)).toBe(shown));

  it('leaves every internal number alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,6}$/), (number) => {
        expect(formatNumber(number, 'FR')).toBe(number);
      }),
    );
  });

  it('keeps the country code of a number that would look internal without it', () => {
    expect(formatNumber('+491000', 'DE')).toBe('+49 1000');
  });

  it('writes numbers so that dialling what is shown reaches the same line', () => {
    const regions = fc.constantFrom('FR', 'DE', 'ES', 'GB', 'US');
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[0-9]{1,15}$/), regions, (number, region) => {
        const sent = dialableNumber(formatNumber(number, region));
        expect(sent && sameNumber(sent, number, region)).toBeTruthy();
      }),
    );
  });
});

describe('finding', () => {
  it.each(['0612', '06 12', '+33 6 12', '3361234', '12 34 56'])('%s finds the mobile', (typed) =>
    expect(findsNumber(typed, '+33612345678', 'FR')).toBe(true),
  );
  it('knows one line by its two writings', () => {
    expect(sameNumber('0612345678', '+33 6 12 34 56 78', 'FR')).toBe(true);
    expect(sameNumber('12000', '12001', 'FR')).toBe(false);
    expect(sameNumber('', '', 'FR')).toBe(false);
  });
  it('finds names by the beginnings of their words', () => {
    expect(findsName('el bou', 'Éléonore Boucher-Duval')).toBe(true);
    expect(findsName('duv', 'Éléonore Boucher-Duval')).toBe(true);
    expect(findsName('oucher', 'Éléonore Boucher-Duval')).toBe(false);
    expect(findsName(' ', 'Anyone')).toBe(false);
  });
});
