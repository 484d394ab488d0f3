import { expect, it } from 'vitest';
import { pickLanguage, pickRegion } from './locale';
import { createTexts } from './texts';

const system = (languages: string[], country = '') => ({ languages, country });

it('speaks the chosen language, else the first of the desktop that we have', () => {
  expect(pickLanguage({ language: 'de' }, system(['fr-FR']))).toBe('de');
  expect(pickLanguage({ language: 'system' }, system(['it-IT', 'es-419', 'fr']))).toBe('es');
  expect(pickLanguage({ language: 'system' }, system(['fr_FR.UTF-8']))).toBe('fr');
  expect(pickLanguage({ language: 'system' }, system(['c']))).toBe('en');
});

it('writes numbers by the chosen region, the desktop, or the language', () => {
  expect(pickRegion('be', system([], 'FR'), 'fr')).toBe('BE');
  expect(pickRegion('system', system(['fr-CA'], 'CH'), 'fr')).toBe('CH');
  expect(pickRegion('system', system(['zh-Hans-CN', 'fr-CA']), 'fr')).toBe('CN');
  expect(pickRegion('system', system(['c']), 'es')).toBe('ES');
});

it('changes the language at once', () => {
  const texts = createTexts('en');
  expect(texts.t('call.answerParty', { party: '<Ada>' })).toBe('Answer <Ada>');
  texts.setLanguage('fr');
  expect(texts.t('call.answer')).toBe('Répondre');
  expect(texts.t('missed', { count: 2 })).toBe('2 appels manqués');
});
