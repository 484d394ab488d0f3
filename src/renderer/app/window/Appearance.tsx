import { useEffect, type ReactElement, type ReactNode } from 'react';
import { I18nProvider, isRTL } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useShell } from '../../mirror';
import { speak } from './language';

/** Makes the window follow the shell: theme, contrast, language and the way the script runs. */
export function Appearance({ children }: { readonly children: ReactNode }): ReactElement {
  const { i18n } = useTranslation();
  const look = useShell(({ shell }) => ({
    theme: shell.theme,
    contrast: shell.highContrast ? 'more' : 'normal',
    language: shell.language,
    locale: `${shell.language}-${shell.region}`,
  }));

  useEffect(() => {
    const page = document.documentElement;
    page.dataset.theme = look.theme;
    page.dataset.contrast = look.contrast;
    page.lang = look.language;
    page.dir = isRTL(look.language) ? 'rtl' : 'ltr';
  }, [look]);

  useEffect(() => {
    let wanted = true;
    void speak(i18n, look.language, () => wanted);
    return () => {
      wanted = false;
    };
  }, [i18n, look.language]);

  return <I18nProvider locale={look.locale}>{children}</I18nProvider>;
}
