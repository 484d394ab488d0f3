import { useTranslation } from 'react-i18next';

/** A language by its tag, in the user's own words. The PBX's tags, such as "ar-fv", need not be one that anybody can name. */
export function useLanguageName(): (tag: string) => string {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}
