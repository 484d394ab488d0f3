import { Eraser } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { longestLabel, type Keyboard, type SetKey } from '@shared/model/phone';
import { Button, TextField } from '../../../ui';
import { useOffReason } from '../../calls/live';
import { usePhoneWish } from '../use-phone';
import { draftOf, faultsOf, wishOf } from './key-draft';
import styles from './keys.module.css';

/** What a key dials and says. It closes when the PBX has taken the change; a refusal leaves what was typed. */
export function KeyForm(props: {
  readonly setKey: SetKey;
  readonly deviceId: string;
  readonly keyboard: Keyboard;
  readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation('phone');
  const { setKey: key, deviceId, keyboard, onDone } = props;
  const off = useOffReason();
  const wish = usePhoneWish();
  const [draft, setDraft] = useState(draftOf(key));
  const [sending, setSending] = useState<'save' | 'erase'>();
  const faults = faultsOf(draft, key);
  const wanted = wishOf(draft, key);
  const ask = async (what: 'save' | 'erase'): Promise<void> => {
    if (off || sending || (what === 'save' && !wanted)) return;
    const change = what === 'save' && wanted ? wanted : { number: null, label: '' };
    setSending(what);
    const { position } = key;
    const outcome = await wish({ set: 'key', deviceId, keyboard, position, ...change });
    setSending(undefined);
    if (outcome?.ok) onDone();
  };
  return (
    <form
      className={styles.form}
      aria-label={t('keys.edit', { position: key.position })}
      onSubmit={(event) => {
        event.preventDefault();
        void ask('save');
      }}
      onKeyDown={(event) => {
        // In a field too, where Escape would only leave the field.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
    >
      <p className={styles.formTitle}>{t('keys.edit', { position: key.position })}</p>
      <div className={styles.fields}>
        <TextField
          label={t('keys.number')}
          type="tel"
          value={draft.number}
          onChange={(number) => setDraft({ ...draft, number })}
          autoFocus
          description={
            wanted && wanted.number !== draft.number.trim()
              ? t('willSend', { number: wanted.number })
              : t('keys.numberHelp')
          }
          error={faults.number ? t('badNumber') : undefined}
        />
        <TextField
          label={t('keys.label')}
          value={draft.label}
          onChange={(label) => setDraft({ ...draft, label })}
          description={t('keys.labelHelp', { count: longestLabel })}
          error={
            faults.label
              ? t('keys.labelTooLong', { used: draft.label.trim().length, count: longestLabel })
              : undefined
          }
        />
      </div>
      <div className={styles.formActions}>
        {key.number !== undefined && (
          <Button
            size="small"
            variant="quiet"
            icon={Eraser}
            off={off}
            asked={sending === 'erase'}
            onPress={() => void ask('erase')}
          >
            {t('keys.erase')}
          </Button>
        )}
        <span className={styles.space} />
        <Button size="small" variant="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
        <Button
          size="small"
          variant="primary"
          type="submit"
          off={off}
          asked={sending === 'save'}
          isDisabled={!wanted}
        >
          {sending === 'save' ? t('asked') : t('keys.save')}
        </Button>
      </div>
    </form>
  );
}
