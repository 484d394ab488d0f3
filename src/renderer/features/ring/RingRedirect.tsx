import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '@shared/model/call';
import { useCommand } from '../../mirror';
import { SuggestField } from '../../ui/SuggestField';
import { useOffReason } from '../calls/live';
import { PickActions } from '../calls/transfer/PickActions';
import { usePickSuggestions, type PartySuggestion } from '../calls/transfer/use-pick-suggestions';
import styles from './ring.module.css';

/** Where the caller shall ring instead: whom the desk's own boxes propose too, by name or number. */
export function RingRedirect(props: {
  readonly call: Call;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['ring', 'calls']);
  const command = useCommand();
  const off = useOffReason();
  const [typed, setTyped] = useState('');
  const { suggestions, none } = usePickSuggestions(typed, { notThese: props.call.participants });
  const go = (target: PartySuggestion | undefined): void => {
    if (off || !target) return;
    const { callRef } = props.call;
    void command('call.redirect', { callRef, target: { to: 'number', number: target.number } });
    props.onClose();
  };
  return (
    <div className={styles.redirect}>
      <SuggestField<PartySuggestion>
        label={t('redirectTo')}
        value={typed}
        onChange={setTyped}
        placeholder={t('calls:dial.placeholder')}
        suggestions={suggestions}
        listLabel={t('calls:pick.recent')}
        list="inline"
        marksFirst={typed.trim() !== ''}
        autoFocus
        onEscape={props.onClose}
        onPick={go}
        none={none ?? t('typeOne')}
        foot={(target) => (
          <PickActions
            purpose="redirect"
            target={target}
            off={off}
            canConsult={false}
            canBlind={false}
            onGo={() => go(target)}
            onCancel={props.onClose}
          />
        )}
      />
    </div>
  );
}
