import i18next, { type TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { rememberWords } from './remember-words';

it('looks up a word once, and a sentence with gaps every time', async () => {
  const resources = { en: { history: { more: 'More', callParty: 'Call {{party}}' } } };
  const i18n = i18next.createInstance();
  await i18n.init({ lng: 'en', ns: 'history', resources });
  let looks = 0;
  const t: TFunction<'history'> = i18n.getFixedT('en', 'history');
  const counted = new Proxy(t, {
    apply: (look, self, args) => {
      looks += 1;
      return Reflect.apply(look, self, args) as unknown;
    },
  });
  const remembered = rememberWords(counted);
  expect([remembered('more'), remembered('more'), looks]).toEqual(['More', 'More', 1]);
  expect(remembered('callParty', { party: 'Ada' })).toBe('Call Ada');
  expect(remembered('callParty', { party: 'Grace' })).toBe('Call Grace');
});
