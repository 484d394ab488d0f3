import type { i18n } from 'i18next';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { HookswitchBridge } from '@shared/bridge/bridge';
import { asFailure } from '@shared/model/failure';
import { connectMirror, MirrorContext, type Mirror } from '../../mirror';
import { AnnouncerProvider, PlatformContext } from '../../ui';
import { Appearance } from './Appearance';
import { BootFailure } from './BootFailure';
import { ErrorBoundary } from './ErrorBoundary';
import { languages } from '@shared/bridge/setting-values';
import { createLanguage, speak, type Language } from './language';

declare global {
  interface Window {
    readonly hookswitch: HookswitchBridge;
  }
}

/** Connects a window to main and draws `content` in it: what every entry does. */
export async function startWindow(content: ReactNode): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('the page has no #root');
  const root = createRoot(place);
  try {
    // The language that the address names is read meanwhile; the shell's word counts, should it be another.
    const [mirror, language] = await Promise.all([
      connectMirror(window.hookswitch),
      createLanguage(languageToBeginWith()),
    ]);
    await speak(language, mirror.shell.get().shell.language);
    root.render(
      <WindowRoot mirror={mirror} language={language}>
        {content}
      </WindowRoot>,
    );
  } catch (thrown) {
    root.render(
      <I18nextProvider i18n={await createLanguage(languageToBeginWith())}>
        <BootFailure failure={asFailure(thrown)} />
      </I18nextProvider>,
    );
  }
}

/** Everything a window's content stands on: the mirror, the language, the look and a voice. */
export function WindowRoot(props: {
  readonly mirror: Mirror;
  readonly language: i18n;
  readonly children: ReactNode;
}): ReactNode {
  const { mirror, language } = props;
  return (
    <StrictMode>
      <MirrorContext value={mirror}>
        <I18nextProvider i18n={language}>
          <PlatformContext value={mirror.app.platform}>
            <Appearance>
              <AnnouncerProvider>
                <ErrorBoundary>{props.children}</ErrorBoundary>
              </AnnouncerProvider>
            </Appearance>
          </PlatformContext>
        </I18nextProvider>
      </MirrorContext>
    </StrictMode>
  );
}

/** Before main has told which: the one in the page's address, else the first of the system that the catalogue has. */
function languageToBeginWith(): Language {
  const asked = new URLSearchParams(location.search).get('language');
  const system = navigator.language.slice(0, 2);
  return (
    languages.find((each) => each === asked) ?? languages.find((each) => each === system) ?? 'en'
  );
}
