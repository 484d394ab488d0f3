import { X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '@shared/model/call';
import { useCommand } from '../../mirror';
import { Button, IconButton } from '../../ui';
import { classes } from '../../ui/classes';
import styles from './Keypad.module.css';
import { useOffReason } from './live';
import { useReturnFocus } from './use-return-focus';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

interface SentKey {
  readonly key: string;
  readonly progress: 'asked' | 'taken' | 'refused';
}

/** The keypad of a call: a click or a key press goes out at once, in order, and stays to be seen. */
export function Keypad({
  call,
  onClose,
}: {
  readonly call: Call;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('calls');
  const off = useOffReason();
  const { sent, send } = useSentKeys(call.callRef);
  const pad = useRef<HTMLDivElement>(null);
  const possible = !off && call.legs.some((leg) => leg.can.sendDtmf);
  useReturnFocus();
  useEffect(() => pad.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toUpperCase();
    if (event.key === 'Escape') onClose();
    else if (/^[0-9*#A-D]$/.test(key)) {
      if (possible) send(key);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={pad}
      className={styles.keypad}
      role="group"
      aria-label={t('keypad.title')}
      tabIndex={-1}
      data-takes-keys=""
      onKeyDown={onKeyDown}
    >
      <div className={styles.log}>
        <span className={styles.logText} aria-live="polite">
          {sent.length === 0 ? (
            <span className={styles.hint}>{t('keypad.type')}</span>
          ) : (
            <>
              <span className={styles.hint}>{t('keypad.sent')}</span>{' '}
              {sent.map(({ key, progress }, at) => (
                <span key={at} className={classes(styles.digit, styles[progress])}>
                  {key}
                </span>
              ))}
            </>
          )}
        </span>
        <IconButton size="small" icon={X} label={t('keypad.close')} onPress={onClose} />
      </div>
      <div className={styles.grid}>
        {keys.map((key) => (
          <Button
            key={key}
            aria-label={t('keypad.key', { key })}
            off={possible ? undefined : (off ?? t('off.notNow', { what: t('keypad.title') }))}
            onPress={() => send(key)}
            wide
          >
            {key}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Keys go out one after another: two requests at once could arrive the other way round. */
function useSentKeys(callRef: string): {
  readonly sent: readonly SentKey[];
  readonly send: (key: string) => void;
} {
  const command = useCommand();
  const [sent, setSent] = useState<readonly SentKey[]>([]);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const count = useRef(0);
  const send = (key: string): void => {
    const at = count.current++;
    setSent((before) => [...before, { key, progress: 'asked' }]);
    last.current = last.current.then(async () => {
      const outcome = await command('call.sendDtmf', { callRef, digits: key });
      const progress = outcome.ok ? 'taken' : 'refused';
      setSent((before) => before.map((it, index) => (index === at ? { ...it, progress } : it)));
    });
  };
  return { sent, send };
}
