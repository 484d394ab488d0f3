import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadSentences } from '@shared/locales/load';
import type { ShellState } from '@shared/bridge/shell-state';

/** A language of the catalogue. */
export type Language = ShellState['language'];

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

/** Makes the window speak a language, which is loaded where it does not have it yet; another wish meanwhile wins. */
export async function speak(
  instance: i18n,
  language: Language,
  isWanted: () => boolean = () => true,
): Promise<void> {
  if (!instance.hasResourceBundle(language, 'app')) {
    for (const [area, sentences] of Object.entries(await loadSentences(language))) {
      instance.addResourceBundle(language, area, sentences);
    }
  }
  if (isWanted() && instance.language !== language) await instance.changeLanguage(language);
}
