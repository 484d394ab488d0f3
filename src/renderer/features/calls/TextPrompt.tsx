import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '@shared/model/call';
import { useCommand } from '../../mirror';
import { Button, TextField } from '../../ui';
import styles from './CallCard.module.css';
import { maxDataBytes, utf8Length } from './dial/call-options';
import { useOffReason } from './live';
import { useReturnFocus } from './use-return-focus';

interface TextPromptProps {
  readonly call: Call;
  readonly purpose: 'attachData' | 'accountInfo';
  readonly onClose: () => void;
}

/** A short text that goes with a call: data for who gets it next, or the code of the business done. */
export function TextPrompt({ call, purpose, onClose }: TextPromptProps): ReactElement {
  const { t } = useTranslation('calls');
  const command = useCommand();
  const off = useOffReason();
  const [text, setText] = useState('');
  const used = utf8Length(text);
  const tooLong = purpose === 'attachData' && used > maxDataBytes;
  useReturnFocus();
  const send = (): void => {
    if (off || tooLong || text.trim() === '') return;
    const { callRef } = call;
    if (purpose === 'attachData') void command('call.attachData', { callRef, data: text });
    else void command('call.sendAccountInfo', { callRef, info: text });
    onClose();
  };
  return (
    <form
      className={styles.prompt}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        label={t(`text.${purpose}`)}
        value={text}
        onChange={setText}
        autoFocus
        maxLength={256}
        {...(purpose === 'attachData'
          ? tooLong
            ? { error: t('options.tooLong', { used }) }
            : { description: t('options.bytes', { used }) }
          : {})}
      />
      <div className={styles.promptActions}>
        <Button type="submit" variant="primary" off={off} isDisabled={tooLong || !text.trim()}>
          {t('text.send')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('pick.cancel')}
        </Button>
      </div>
    </form>
  );
}
