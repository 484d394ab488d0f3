import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, PasswordField, RadioGroup, TextField } from '../../../ui';
import { optionProblems, plainCall, utf8Length, type CallOptions } from './call-options';
import styles from './dial.module.css';

interface CallOptionsDialogProps {
  readonly isOpen: boolean;
  readonly options: CallOptions;
  readonly onChange: (options: CallOptions) => void;
  readonly onClose: () => void;
}

/** How the next call is made: private, business, or normal with data beside it and another number to show. */
export function CallOptionsDialog(props: CallOptionsDialogProps): ReactElement {
  const { options, onChange } = props;
  const { t } = useTranslation('calls');
  const problems = optionProblems(options);
  const set =
    <K extends keyof CallOptions>(key: K) =>
    (value: CallOptions[K]): void =>
      onChange({ ...options, [key]: value });
  const used = utf8Length(options.data);
  return (
    <Dialog
      title={t('options.title')}
      isOpen={props.isOpen}
      onClose={props.onClose}
      actions={
        <>
          <Button variant="quiet" onPress={() => onChange(plainCall)}>
            {t('options.clear')}
          </Button>
          <Button variant="primary" isDisabled={problems.size > 0} onPress={props.onClose}>
            {t('options.done')}
          </Button>
        </>
      }
    >
      <div className={styles.options}>
        <RadioGroup
          label={t('options.kind')}
          value={options.kind}
          onChange={set('kind')}
          options={(['normal', 'private', 'business'] as const).map((value) => ({
            value,
            label: t(`options.${value}`),
          }))}
        />
        {options.kind === 'private' && (
          <>
            <PasswordField label={t('options.pin')} value={options.pin} onChange={set('pin')} />
            <PasswordField
              label={t('options.secretCode')}
              value={options.secretCode}
              onChange={set('secretCode')}
            />
          </>
        )}
        {options.kind === 'business' && (
          <TextField
            label={t('options.businessCode')}
            value={options.businessCode}
            onChange={set('businessCode')}
            maxLength={256}
          />
        )}
        {options.kind === 'normal' && (
          <>
            <TextField
              label={t('options.data')}
              value={options.data}
              onChange={set('data')}
              {...(problems.has('data')
                ? { error: t('options.tooLong', { used }) }
                : { description: t('options.bytes', { used }) })}
            />
            <TextField
              label={t('options.callingNumber')}
              value={options.callingNumber}
              onChange={set('callingNumber')}
              type="tel"
              {...(problems.has('callingNumber')
                ? { error: t('options.badNumber') }
                : { description: t('options.callingNumberHelp') })}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
