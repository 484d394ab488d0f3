import type { Catalogue, Language } from './index';

/** A language's part of the catalogue: the keys of English, though a type cannot say that of all plural forms. */
export type Sentences = { readonly [N in keyof Catalogue]: object };

const parts: Readonly<Record<Language, () => Promise<{ readonly default: Sentences }>>> = {
  en: () => import('./en'),
  fr: () => import('./fr'),
  de: () => import('./de'),
  es: () => import('./es'),
};

/** Loads one language: a window reads one, and its start should not pay for the others. */
export async function loadSentences(language: Language): Promise<Sentences> {
  return (await parts[language]()).default;
}
