import { createInstance, type TFunction } from 'i18next';
import type { ShellState } from '@shared/bridge/shell-state';
import de from '@shared/locales/de/shell.json';
import en from '@shared/locales/en/shell.json';
import es from '@shared/locales/es/shell.json';
import fr from '@shared/locales/fr/shell.json';

/** The shell's sentences in the language in use. */
export interface Texts {
  readonly t: TFunction<'shell'>;
  setLanguage(language: ShellState['language']): void;
}

/** The catalogue's `shell` area. It is all in memory, so a language is in use as soon as it is set. */
export function createTexts(language: ShellState['language']): Texts {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    ns: 'shell',
    defaultNS: 'shell',
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
    resources: { en: { shell: en }, fr: { shell: fr }, de: { shell: de }, es: { shell: es } },
  });
  return {
    t: i18n.getFixedT(null, 'shell'),
    setLanguage: (next) => void i18n.changeLanguage(next),
  };
}
