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
import { createLanguage } from './language';

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
    const mirror = await connectMirror(window.hookswitch);
    const language = await createLanguage(mirror.shell.get().shell.language);
    root.render(
      <WindowRoot mirror={mirror} language={language}>
        {content}
      </WindowRoot>,
    );
  } catch (thrown) {
    root.render(
      <I18nextProvider i18n={await createLanguage(systemLanguage())}>
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

/** Before main has told which: the first language of the system that the catalogue has. */
function systemLanguage(): 'en' | 'fr' | 'de' | 'es' {
  const short = navigator.language.slice(0, 2);
  return short === 'fr' || short === 'de' || short === 'es' ? short : 'en';
}
