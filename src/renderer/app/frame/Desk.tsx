import { Suspense, useState, type ReactElement } from 'react';
import type { PageId, ShortcutAction } from '@shared/bridge/setting-values';
import type { DeskState } from '@shared/model/desk-state';
import { SignInPage } from '../../features/sign-in';
import { DialOfferBar, DropTarget } from '../../features/dialling';
import { CallVoice } from '../../features/calls';
import { useCommand, useDesk, useIntent, useMirror } from '../../mirror';
import { Keyboard } from '../shortcuts/Keyboard';
import { ShortcutList } from '../shortcuts/ShortcutList';
import { useAskedActions, useBack, useShortcut } from '../shortcuts/use-shortcut';
import { ErrorBoundary } from '../window/ErrorBoundary';
import styles from './Desk.module.css';
import { contentId, Frame } from './Frame';
import { LinkVoice } from './LinkVoice';
import { NavigationContext, type SettingsSection } from './navigation';
import { pages, pageShown, settings } from './pages';

/** Whether there is anything to show but the sign-in. A session in trouble keeps its page. */
const hasSession = ({ link, identity }: DeskState): boolean =>
  identity !== undefined && link.phase !== 'signedOut';

interface Place {
  readonly page: PageId;
  readonly section: SettingsSection | undefined;
}

/** The main window: the pages around the calls, or the sign-in. */
export function Desk(): ReactElement {
  const [wanted, setPlace] = useState<Place>({ page: 'calls', section: undefined });
  const signedIn = useDesk(hasSession);
  const shown = useDesk((desk) => pageShown(wanted.page, desk));
  const home = useDesk((desk) => pageShown('calls', desk));
  // Outside a session there are the sign-in and the settings, whatever the features.
  const place: Place = signedIn ? { ...wanted, page: shown } : wanted;
  const [before, setBefore] = useState(signedIn);
  // Who signs out, wherever they did it, finds the sign-in.
  if (before !== signedIn) {
    setBefore(signedIn);
    if (!signedIn) setPlace({ page: 'calls', section: undefined });
  }

  const go = (page: PageId, section?: SettingsSection): void => {
    setPlace({ page, section });
    // The next Tab starts in the page; `main` itself shows no caret and no ring.
    document.getElementById(contentId)?.focus({ preventScroll: true });
  };
  useIntent((intent) => {
    if (intent.show === 'page') go(intent.page);
  });
  const { desk } = useMirror();
  /** Not another page in its place, where this user has no such page. */
  const bringUp = (action: ShortcutAction): Promise<void> | undefined => {
    const page = pageOf[action];
    if (!page || pageShown(page, desk.get()) !== page) return undefined;
    go(page);
    return pages.find(({ id }) => id === page)?.load?.();
  };

  return (
    <NavigationContext value={{ ...place, go }}>
      <Keyboard onUnhandled={bringUp}>
        <DeskKeys place={place} home={signedIn ? home : 'calls'} go={go} />
        <LinkVoice />
        <CallVoice />
        <DropTarget />
        {signedIn ? (
          <Frame page={place.page} />
        ) : (
          <main id={contentId} className={styles.alone} tabIndex={-1}>
            <DialOfferBar />
            <ErrorBoundary>
              <Suspense>
                {place.page === 'settings' ? <settings.Content alone /> : <SignInPage />}
              </Suspense>
            </ErrorBoundary>
          </main>
        )}
      </Keyboard>
    </NavigationContext>
  );
}

/** Where an action is done that the page on screen does not do; the page itself, for the keys that open one. */
const pageOf: Partial<Record<ShortcutAction, PageId>> = {
  dial: 'calls',
  searchContacts: 'contacts',
  transfer: 'calls',
  dtmf: 'calls',
  answer: 'calls',
  hangUp: 'calls',
  holdOrRetrieve: 'calls',
  record: 'calls',
  park: 'calls',
  attachData: 'calls',
  toVoicemail: 'calls',
  callMenu: 'calls',
  ...Object.fromEntries(pages.map(({ opens, id }) => [opens, id])),
};

/** The keys that the frame itself answers. */
function DeskKeys(props: {
  readonly place: Place;
  readonly home: PageId;
  readonly go: (page: PageId, section?: SettingsSection) => void;
}): ReactElement | null {
  const [listed, setListed] = useState(false);
  const { place, home, go } = props;
  const command = useCommand();
  useAskedActions();
  useShortcut('switchView', () => void command('shell.showToolbar'));
  useShortcut('showShortcuts', () => setListed(true));
  useBack(() => go(home), place.page !== home);
  if (!listed) return null;
  return (
    <ShortcutList
      onClose={() => setListed(false)}
      onChange={() => {
        setListed(false);
        go('settings', 'shortcuts');
      }}
    />
  );
}
