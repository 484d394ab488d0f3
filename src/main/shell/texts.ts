import { createInstance, type TFunction } from 'i18next';
import type { ShellState } from '@shared/bridge/shell-state';
import deRouting from '@shared/locales/de/routing.json';
import enRouting from '@shared/locales/en/routing.json';
import esRouting from '@shared/locales/es/routing.json';
import frRouting from '@shared/locales/fr/routing.json';
import de from '@shared/locales/de/shell.json';
import en from '@shared/locales/en/shell.json';
import es from '@shared/locales/es/shell.json';
import fr from '@shared/locales/fr/shell.json';

/** The shell's sentences in the language in use. */
export interface Texts {
  readonly t: TFunction<['shell', 'routing']>;
  setLanguage(language: ShellState['language']): void;
}

/** The catalogue's `shell` area, and `routing` for the sentence of where calls go. It is all in memory, so a language is in use as soon as it is set. */
export function createTexts(language: ShellState['language']): Texts {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    ns: ['shell', 'routing'],
    defaultNS: 'shell',
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
    resources: {
      en: { shell: en, routing: enRouting },
      fr: { shell: fr, routing: frRouting },
      de: { shell: de, routing: deRouting },
      es: { shell: es, routing: esRouting },
    },
  });
  return {
    t: i18n.getFixedT(null, ['shell', 'routing']),
    setLanguage: (next) => void i18n.changeLanguage(next),
  };
}
