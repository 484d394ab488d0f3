import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogue, namespaces } from '@shared/locales';
import type { ShellState } from '@shared/bridge/shell-state';

type Language = ShellState['language'];

/** The window's catalogue, ready at once: all languages are part of the program. */
export function createLanguage(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: catalogue,
    ns: namespaces,
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    showSupportNotice: false,
    react: { useSuspense: false },
    initAsync: false,
  });
  return instance;
}
