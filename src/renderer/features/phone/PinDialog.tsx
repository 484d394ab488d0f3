import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { pinControls, type PinControl } from '@shared/model/phone';
import { useCommand, useDesk } from '../../mirror';
import { Button, Dialog, PasswordField, Select, Switch, TextField } from '../../ui';
import { useOffReason } from '../calls/live';
import styles from './phone.module.css';
import { PhoneTrouble } from './PhoneTrouble';
import { usePhoneRequests } from './use-phone';

/** Sets a set's PIN, typed twice. The digits live in these two fields only. */
export function PinDialog(props: {
  readonly deviceId: string;
  readonly name: string;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('phone');
  const { deviceId } = props;
  const command = useCommand();
  const off = useOffReason();
  const facts = useDesk(({ phone }) => phone?.sets?.[deviceId]?.programming?.pin);
  const [digits, setDigits] = useState('');
  const [again, setAgain] = useState('');
  const [control, setControl] = useState<PinControl>();
  const [group, setGroup] = useState<string>();
  const [secret, setSecret] = useState<boolean>();
  const [sending, setSending] = useState(false);
  const stale = usePhoneRequests().filter(({ phone }) => phone.set === 'pin');
  useEffect(() => void command('phone.readProgramming', { deviceId }), [command, deviceId]);

  const wellFormed = /^[0-9]{1,16}$/.test(digits);
  const same = digits === again;
  const inGroup = (control ?? facts?.control) === 'group';
  const shownGroup = group ?? (facts?.group === undefined ? '' : String(facts.group));
  const groupOk = !inGroup || /^[0-9]{1,5}$/.test(shownGroup);
  const ready = wellFormed && same && groupOk;
  const withSecretCode = secret ?? facts?.withSecretCode;
  const send = async (): Promise<void> => {
    if (!ready || off || sending) return;
    setSending(true);
    const outcome = await command('phone.setPin', {
      deviceId,
      digits,
      ...(secret === undefined ? {} : { withSecretCode: secret }),
      ...(control ? { control } : {}),
      ...(inGroup ? { group: Number(shownGroup) } : {}),
    });
    setSending(false);
    if (outcome.ok) close();
  };
  const close = (): void => {
    // What was refused is said here, and nowhere else.
    for (const { id } of stale) void command('request.dismiss', { id });
    props.onClose();
  };
  return (
    <Dialog title={t('pin.title', { name: props.name })} isOpen onClose={close}>
      <form
        className={styles.dialogForm}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className={styles.quiet}>{t(facts?.known ? 'pin.known' : 'pin.text')}</p>
        <PasswordField
          label={t('pin.digits')}
          value={digits}
          onChange={setDigits}
          autoComplete="new-password"
          autoFocus
          error={digits !== '' && !wellFormed ? t('pin.notDigits') : undefined}
        />
        <PasswordField
          label={t('pin.again')}
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
          error={again !== '' && !same && !digits.startsWith(again) ? t('pin.differs') : undefined}
        />
        <Select
          label={t('pin.control')}
          value={control ?? facts?.control ?? null}
          placeholder={t('pin.asItIs')}
          options={pinControls.map((value) => ({ value, label: t(`pin.controls.${value}`) }))}
          onChange={setControl}
        />
        {inGroup && (
          <TextField
            label={t('pin.group')}
            value={shownGroup}
            onChange={setGroup}
            inputMode="numeric"
            maxLength={5}
            error={shownGroup !== '' && !groupOk ? t('pin.groupDigits') : undefined}
          />
        )}
        {withSecretCode !== undefined && (
          <Switch
            label={t('pin.secretCode')}
            description={t('pin.secretCodeHelp')}
            isOn={withSecretCode}
            onChange={setSecret}
          />
        )}
        <PhoneTrouble about={({ set }) => set === 'pin'} />
        <div className={styles.formActions}>
          <Button variant="quiet" onPress={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" variant="primary" asked={sending} off={off} isDisabled={!ready}>
            {sending ? t('asked') : t('pin.set')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
