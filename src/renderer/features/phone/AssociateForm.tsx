import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dialableNumber } from '@shared/numbers/dialable';
import { Button, TextField } from '../../ui';
import { useOffReason } from '../calls/live';
import styles from './phone.module.css';
import { useIsAsked, usePhoneWish } from './use-phone';

/** The colleague to whom calls overflow. What is typed stays until the PBX has confirmed it. */
export function AssociateForm(props: {
  readonly deviceId: string;
  readonly associate: string | undefined;
}): ReactElement {
  const { t } = useTranslation('phone');
  const { deviceId, associate = '' } = props;
  const off = useOffReason();
  const wish = usePhoneWish();
  const asked = useIsAsked((each) => each.set === 'associate' && each.deviceId === deviceId);
  const [edited, setEdited] = useState<string>();
  const typed = edited ?? associate;
  const empty = typed.trim() === '';
  const number = dialableNumber(typed);
  const changed = typed.trim() !== associate;
  const send = async (): Promise<void> => {
    if (!changed || asked || off || (!empty && number === undefined)) return;
    const outcome = await wish({ set: 'associate', deviceId, number: number ?? null });
    if (outcome?.ok) setEdited(undefined);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        label={t('associate.label')}
        type="tel"
        value={typed}
        onChange={setEdited}
        placeholder={t('associate.nobody')}
        description={t('associate.help')}
        error={!empty && number === undefined ? t('badNumber') : undefined}
      />
      {(changed || asked) && (
        <div className={styles.formActions}>
          <Button size="small" variant="quiet" onPress={() => setEdited(undefined)}>
            {t('revert')}
          </Button>
          <Button
            size="small"
            variant="primary"
            type="submit"
            asked={asked}
            off={off}
            isDisabled={!empty && number === undefined}
          >
            {asked ? t('asked') : t('apply')}
          </Button>
        </div>
      )}
    </form>
  );
}
