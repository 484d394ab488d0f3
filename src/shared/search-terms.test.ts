import { expect, it } from 'vitest';
import { foldText, searchTerms } from './search-terms';

it.each([
  ['élé bou', ['ele', 'bou'], []],
  ['Straße  ŒUVRE', ['strasse', 'oeuvre'], []],
  ['+33 1 45', [], [['33145']]],
  ['+33 (0)1 45', [], [['33145']]],
  ['0033 1', [], [['00331', '331']]],
  ['01.45-23/6', [], [['0145236']]],
  ['dupont 06 12', ['dupont'], [['0612']]],
  ['studio54', ['studio54'], []],
  ["l'hôtel", ['l', 'hotel'], []],
  [' -–" ', [], []],
])('%s is looked for as %j and %j', (typed, words, numbers) => {
  expect(searchTerms(typed)).toEqual({ words, numbers });
});

it('folds accents and case', () => {
  expect(foldText('ÀÉÎÖÑ ﬁ')).toBe('aeion fi');
});
