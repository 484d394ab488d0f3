import type { LucideIcon } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dialableNumber } from '@shared/numbers/dialable';
import { Button, TextField } from '../../ui';
import styles from './phone.module.css';

/** A number and the one thing that is done with it. */
export function NumberForm(props: {
  readonly label: string;
  readonly action: string;
  readonly icon: LucideIcon;
  readonly description?: string | undefined;
  readonly off: string | undefined;
  readonly asked?: boolean | undefined;
  /** An empty field means something too. */
  readonly optional?: boolean | undefined;
  readonly onGo: (number: string | undefined) => void;
  /** More ways, beside the button. */
  readonly children?: ReactNode;
}): ReactElement {
  const { t } = useTranslation('phone');
  const [typed, setTyped] = useState('');
  const number = dialableNumber(typed);
  const empty = typed.trim() === '';
  const ready = number !== undefined || (empty && props.optional === true);
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || props.off || props.asked) return;
        props.onGo(number);
      }}
    >
      <div className={styles.grow}>
        <TextField
          label={props.label}
          type="tel"
          value={typed}
          onChange={setTyped}
          description={
            number !== undefined && number !== typed.trim()
              ? t('willSend', { number })
              : props.description
          }
          error={!empty && number === undefined ? t('badNumber') : undefined}
        />
      </div>
      <div className={styles.besideField}>
        <Button
          type="submit"
          icon={props.icon}
          off={props.off}
          asked={props.asked}
          isDisabled={!ready && !props.off}
        >
          {props.action}
        </Button>
        {props.children}
      </div>
    </form>
  );
}
