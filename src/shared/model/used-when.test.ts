import { expect, it } from 'vitest';
import { isUsed } from './used-when';

const of = (values: Readonly<Record<string, string>>) => (name: string) => values[name];
const analog = of({ Station_Type: 'ANALOG', Night: 'true' });

it.each([
  [undefined, true],
  ['Station_Type == ANALOG', true],
  ["Station_Type='ANALOG'", true],
  ['Station_Type != ANALOG', false],
  ['Station_Type == SIP', false],
  ['Station_Type == SIP or Station_Type == ANALOG', true],
  ['Station_Type == ANALOG and Night == false', false],
  ['Station_Type == SIP && Night == true || Station_Type == ANALOG', true],
  ['Missing == x', false],
])('%s', (expression, used) => {
  expect(isUsed(expression, analog)).toBe(used);
});

it('what is not understood hides nothing', () => {
  expect(isUsed('exists(Station_Type)', analog)).toBe(true);
  expect(isUsed('(Station_Type == SIP)', analog)).toBe(true);
  expect(isUsed('Station_Type in [SIP, GAP]', analog)).toBe(true);
});
