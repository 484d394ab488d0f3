import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallRef } from '@shared/model/call';
import { ringingCalls } from '@shared/model/call-choice';
import { useCommand, useDesk } from '../../mirror';
import { callTitle } from '../calls/model/call-party';
import { useTitleWords } from '../calls/party-words';
import { RingRedirect } from './RingRedirect';
import styles from './ring.module.css';
import { useWindowHeight } from './use-window-height';

/** In the ring's place while the user types where the call shall go; gone when they are done or it rings no more. */
export function RedirectWindow({ callRef }: { readonly callRef: CallRef }): ReactElement {
  const { t } = useTranslation('ring');
  const command = useCommand();
  const words = useTitleWords();
  const call = useDesk(({ calls }) => ringingCalls(calls).find((it) => it.callRef === callRef));
  const content = useWindowHeight<HTMLElement>('shell.redirectHeight');
  const title = call && words(callTitle(call)).main;
  const over = call === undefined;
  useEffect(() => {
    if (over) void command('shell.closeRedirect');
  }, [over, command]);
  return (
    <main ref={content} className={styles.window} aria-label={t('window')}>
      {call && (
        <article className={styles.call} data-first="">
          <h1 className={styles.party} title={title}>
            {title}
          </h1>
          <RingRedirect call={call} onClose={() => void command('shell.closeRedirect')} />
        </article>
      )}
    </main>
  );
}
