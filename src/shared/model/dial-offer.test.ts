import { expect, it } from 'vitest';
import { mayDialAtOnce, readAsked } from './dial-offer';

it.each(['selection', 'commandLine', 'drop'] as const)(
  'a %s may hold a number as people write it, a code, or a link',
  (source) => {
    expect(readAsked(source, ' 01 98.00-12 34\n')).toEqual({ number: '0198001234' });
    expect(readAsked(source, '*31#0198001234')).toEqual({ number: '*31#0198001234' });
    expect(readAsked(source, 'tel:+33198001234;ext=12')).toMatchObject({ extension: '12' });
    expect(readAsked(source, 'tel:*21*0900')).toMatchObject({ refused: 'featureCode' });
  },
);

it('a link is nothing else, even where it looks like a number', () => {
  expect(readAsked('link', '0198001234')).toMatchObject({ refused: 'notANumber' });
});

it('what is refused is shown as one short, honest line', () => {
  const asked = readAsked('selection', `call\u202e me\n\nnow ${'x'.repeat(9000)}`);
  expect(asked).toEqual({ refused: 'notANumber', text: expect.stringMatching(/^call me now x+$/) });
  expect('text' in asked && asked.text.length).toBe(60);
});

it('only digits are ever dialled without asking', () => {
  expect(mayDialAtOnce({ number: '+33198001234' })).toBe(true);
  expect(mayDialAtOnce({ number: '*21*0900#' })).toBe(false);
  expect(mayDialAtOnce({ number: '0198001234', extension: '12' })).toBe(false);
  expect(mayDialAtOnce({ refused: 'notANumber', text: '' })).toBe(false);
});
