import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadSentences } from '@shared/locales/load';
import type { ShellState } from '@shared/bridge/shell-state';

type Language = ShellState['language'];

/** The window's catalogue, ready for use: one language, since each has every sentence. */
export async function createLanguage(language: Language): Promise<i18n> {
  const instance = createInstance();
  const sentences = await loadSentences(language);
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { ...sentences } },
    ns: Object.keys(sentences),
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    showSupportNotice: false,
    react: { useSuspense: false },
    initAsync: false,
  });
  return instance;
}

/** Gives the window another language, which is loaded where it does not have it yet. */
export async function addLanguage(instance: i18n, language: Language): Promise<void> {
  if (instance.hasResourceBundle(language, 'app')) return;
  for (const [area, sentences] of Object.entries(await loadSentences(language))) {
    instance.addResourceBundle(language, area, sentences);
  }
}
