import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallRef } from '@shared/model/call';
import { useCommand, useDesk, useMirror, useShell } from '../../mirror';
import { Button, IconButton, KeyHint } from '../../ui';
import { actionIcons } from '../calls/action-icons';
import { useOffReason } from '../calls/live';
import type { CallAction } from '../calls/model/actions';
import { askFor } from '../calls/model/ask';
import { isAsked, requestsOf } from '../calls/model/requests';
import { useOffered } from '../calls/use-offered';
import { useRun } from '../calls/use-run';
import styles from './ring.module.css';

interface RingActionsProps {
  readonly callRef: CallRef;
  readonly isFirst: boolean;
}

/** Answer and reject, each in its place whether it is possible or not; to voicemail and redirect beside them. */
export const RingActions = memo(function RingActions(props: RingActionsProps): ReactElement {
  const { callRef, isFirst } = props;
  const { t } = useTranslation('calls');
  const run = useRun();
  const command = useCommand();
  const { desk } = useMirror();
  const off = useOffReason();
  const offered = useOffered(callRef);
  const requests = useDesk((now) => requestsOf(now.requests, callRef));
  const { preferred, keys, granted } = useShell(({ settings, shell }) => ({
    preferred: settings.deviceId,
    keys: settings.shortcuts,
    granted: shell.globalShortcuts,
  }));
  const press = (action: CallAction): void => {
    const call = desk.get().calls[callRef];
    const ask = call && askFor(action, call, preferred);
    if (ask) run(ask.command, ask.input);
  };
  const state = (action: CallAction) => ({
    asked: isAsked(requests, action),
    off: offered.has(action) ? off : undefined,
    isDisabled: !offered.has(action) && !isAsked(requests, action),
  });
  const big = (action: 'answer' | 'reject'): ReactElement => (
    <Button
      {...state(action)}
      wide
      size={isFirst ? 'large' : 'normal'}
      variant={action === 'answer' ? 'answer' : 'hangUp'}
      icon={actionIcons[action]}
      aria-label={
        isAsked(requests, action)
          ? t('askedFor', { what: t(`action.${action}`) })
          : t(`action.${action}`)
      }
      onPress={() => press(action)}
    >
      {isAsked(requests, action) ? t('asked') : t(`action.${action}`)}
    </Button>
  );
  return (
    <div className={styles.actions}>
      {big('answer')}
      {big('reject')}
      <IconButton
        {...state('toVoicemail')}
        variant="secondary"
        size={isFirst ? 'large' : 'normal'}
        icon={actionIcons.toVoicemail}
        label={t('action.toVoicemail')}
        onPress={() => press('toVoicemail')}
      />
      <IconButton
        {...state('redirect')}
        variant="secondary"
        size={isFirst ? 'large' : 'normal'}
        icon={actionIcons.redirect}
        label={t('action.redirect')}
        onPress={() => void command('shell.openRedirect', { callRef })}
      />
      {isFirst &&
        (['answer', 'hangUp'] as const).map(
          (key) =>
            granted[key] === 'registered' && (
              <span key={key} className={styles[key]}>
                <KeyHint keys={keys[key]} />
              </span>
            ),
        )}
    </div>
  );
});
