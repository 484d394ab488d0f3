import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ringingCalls } from '@shared/model/call-choice';
import { isLive } from '@shared/model/desk-state';
import { useDesk, useShell } from '../../mirror';
import { RingCall } from './RingCall';
import styles from './ring.module.css';
import { useRingSound } from './use-ring-sound';
import { useWindowHeight } from './use-window-height';

/**
 * Who rings now. The window is shown without the focus and hidden by main; its content is empty as soon
 * as the PBX says that nothing rings any more.
 */
export function RingWindow(): ReactElement {
  const calls = useDesk((desk) => ringingCalls(desk.calls));
  // A ring that the desk can no longer vouch for must not go on sounding.
  const live = useDesk(isLive);
  const sound = useShell(({ settings }) => settings.ring.sound);
  const ringing = calls.length > 0;
  useRingSound(ringing && live && sound);
  const content = useWindowHeight<HTMLElement>('shell.ringHeight');
  const { t } = useTranslation('ring');
  return (
    <main ref={content} className={styles.window} aria-label={t('window')}>
      {calls.map((call, at) => (
        <RingCall key={call.callRef} call={call} isFirst={at === 0} />
      ))}
    </main>
  );
}
