import { Ellipsis } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallRef } from '@shared/model/call';
import type { Request } from '@shared/model/desk-state';
import { useKeysOf } from '../../app/shortcuts/use-shortcut';
import { useDesk, useMirror, useShell } from '../../mirror';
import { Button, IconButton, Menu, type ButtonVariant } from '../../ui';
import { actionIcons } from './action-icons';
import styles from './CallSlots.module.css';
import { useOffReason } from './live';
import { moreActions, slotViews, type CallAction, type Slot, type SlotView } from './model/actions';
import { isAsked, requestsOf } from './model/requests';
import { useMoreEntries } from './more-entries';
import type { CallControls } from './use-call-controls';
import { useOffered } from './use-offered';

interface CallSlotsProps {
  readonly callRef: CallRef;
  readonly controls: Pick<CallControls, 'act' | 'showMenu'>;
  readonly isMenuOpen: boolean;
}

/**
 * The card's console: each action has its place for the life of the call, whether it is possible now or not. It looks
 * for itself at what it shows: most events of a call change nothing here.
 */
export const CallSlots = memo(function CallSlots(props: CallSlotsProps): ReactElement {
  const { callRef, controls, isMenuOpen } = props;
  const { t } = useTranslation('calls');
  const { desk } = useMirror();
  const offered = useOffered(callRef);
  const requests = useDesk((now) => requestsOf(now.requests, callRef));
  const slots = slotViews(offered);
  const off = useOffReason();
  const act = (action: CallAction): void => {
    const call = desk.get().calls[callRef];
    if (call) controls.act(call, action);
  };
  const more = useMoreEntries(callRef, moreActions(offered), requests, act);
  const menuKey = useKeysOf('callMenu');
  const slot = (name: Slot, look?: Look): ReactElement => (
    <SlotButton {...slots[name]} {...look} slot={name} requests={requests} onAction={act} />
  );
  return (
    <div className={styles.console}>
      {slot('hold')}
      {slot('send')}
      {slot('keypad')}
      {slot('voicemail')}
      <Menu
        label={t('action.more')}
        entries={more}
        isOpen={isMenuOpen}
        onOpenChange={(shown) => controls.showMenu(callRef, shown)}
        trigger={
          <IconButton
            icon={Ellipsis}
            label={t('action.more')}
            off={off}
            isDisabled={more.length === 0}
            shortcut={more.length > 0 ? menuKey : undefined}
            className={styles.more}
          />
        }
      />
      <span className={styles.answer}>
        {slots.answer.offered && slot('answer', { variant: 'answer', size: 'large' })}
      </span>
      <span className={styles.end}>{slot('end', { variant: 'hangUp', size: 'large' })}</span>
    </div>
  );
});

interface Look {
  readonly variant?: ButtonVariant;
  readonly size?: 'large';
}

/** The key in the settings that does what a slot does. */
const shortcutOf = {
  hold: 'holdOrRetrieve',
  send: 'transfer',
  keypad: 'dtmf',
  voicemail: 'toVoicemail',
  answer: 'answer',
  end: 'hangUp',
} as const;

interface SlotButtonProps extends Look, SlotView {
  readonly slot: Slot;
  readonly requests: readonly Request[];
  /** A press of the button, whatever it leads to. */
  readonly onAction: (action: CallAction) => void;
}

function SlotButton(props: SlotButtonProps): ReactElement {
  const { action, slot, requests } = props;
  const { t } = useTranslation('calls');
  const off = useOffReason();
  const shortcut = useShell(({ settings }) => settings.shortcuts[shortcutOf[slot]]);
  const asked = isAsked(requests, action);
  const name = t(`action.${action}`);
  return (
    <Button
      icon={actionIcons[action]}
      aria-label={asked ? t('askedFor', { what: name }) : name}
      tooltip={asked ? t('askedFor', { what: name }) : name}
      variant={props.variant ?? 'quiet'}
      size={props.size}
      asked={asked}
      off={props.offered ? off : undefined}
      isDisabled={!props.offered && !asked}
      shortcut={props.offered ? shortcut : undefined}
      onPress={() => props.onAction(action)}
      className={props.size === 'large' ? styles.large : styles.slot}
    >
      <span className={styles.word}>
        {asked ? t('asked') : slot === 'voicemail' ? t('voicemail') : name}
      </span>
    </Button>
  );
}
