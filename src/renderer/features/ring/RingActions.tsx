import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '@shared/model/call';
import type { Request } from '@shared/model/desk-state';
import { useShell } from '../../mirror';
import { Button, IconButton, KeyHint } from '../../ui';
import { actionIcons } from '../calls/action-icons';
import { useOffReason } from '../calls/live';
import { offeredActions, type CallAction } from '../calls/model/actions';
import { askFor } from '../calls/model/ask';
import { isAsked } from '../calls/model/requests';
import { useRun } from '../calls/use-run';
import styles from './ring.module.css';

interface RingActionsProps {
  readonly call: Call;
  readonly requests: readonly Request[];
  readonly isFirst: boolean;
  readonly onRedirect: () => void;
}

/** Answer and reject, each in its place whether it is possible or not; to voicemail and redirect beside them. */
export function RingActions(props: RingActionsProps): ReactElement {
  const { call, requests, isFirst } = props;
  const { t } = useTranslation('calls');
  const run = useRun();
  const off = useOffReason();
  const offered = offeredActions(call);
  const { preferred, keys, granted } = useShell(({ settings, shell }) => ({
    preferred: settings.deviceId,
    keys: settings.shortcuts,
    granted: shell.globalShortcuts,
  }));
  const press = (action: CallAction): void => {
    const ask = askFor(action, call, preferred);
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
        onPress={props.onRedirect}
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
}
