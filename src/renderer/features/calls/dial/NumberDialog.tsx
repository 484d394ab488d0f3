import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, TextField } from '../../../ui';
import { dialableNumber } from '@shared/numbers/dialable';

interface NumberDialogProps {
  readonly purpose: 'pickup' | 'unpark';
  readonly onGo: (number: string | undefined) => void;
  readonly onClose: () => void;
}

/** Asks for the one number that picking up or taking back needs. */
export function NumberDialog({ purpose, onGo, onClose }: NumberDialogProps): ReactElement {
  const { t } = useTranslation('calls');
  const [typed, setTyped] = useState('');
  const number = dialableNumber(typed);
  const empty = typed.trim() === '';
  const ready = number !== undefined || (empty && purpose === 'unpark');
  const go = (): void => {
    if (!ready) return;
    onGo(number);
    onClose();
  };
  const description = number
    ? t('dial.willSend', { number })
    : purpose === 'unpark'
      ? t('dial.unparkOwn')
      : undefined;
  return (
    <Dialog
      title={t(`${purpose}.title`)}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" isDisabled={!ready} onPress={go}>
          {t(`${purpose}.now`)}
        </Button>
      }
    >
      <TextField
        label={t(`${purpose}.label`)}
        value={typed}
        onChange={setTyped}
        type="tel"
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && go()}
        description={description}
        error={!empty && !number ? t('options.badNumber') : undefined}
      />
    </Dialog>
  );
}
