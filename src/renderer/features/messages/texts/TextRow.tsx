import { CornerUpLeft, Copy, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptMessage } from '@shared/model/messages';
import { useCopy } from '../../../app/window/use-copy';
import { IconButton } from '../../../ui';
import { useToday } from '../../history/use-today';
import { useWhenWords } from '../../history/when-words';
import { usePartyLines } from '../party';
import styles from '../messages.module.css';

/** A text that was read or sent. */
export function TextRow(props: {
  readonly message: KeptMessage;
  readonly onReply: (number: string) => void;
  readonly onDelete: () => void;
}): ReactElement {
  const { t } = useTranslation('messages');
  const copy = useCopy();
  const when = useWhenWords();
  const today = useToday();
  const { number, name: known, text, direction, at } = props.message;
  const lines = usePartyLines({
    kind: 'user',
    ...(number === undefined ? {} : { number }),
    ...(known === undefined ? {} : { displayName: known }),
  });
  const { name } = lines;
  return (
    <li className={styles.text}>
      <div className={styles.textHead}>
        <span className={styles.nameText}>{t(`by.${direction}`, { party: name })}</span>
        {lines.number && <span className={styles.when}>{lines.number}</span>}
        <time className={styles.when} dateTime={new Date(at).toISOString()}>
          {when.inSentence(at, today)}
        </time>
        <span className={styles.tools}>
          {number !== undefined && (
            <IconButton
              size="small"
              icon={CornerUpLeft}
              label={t('texts.reply', { party: name })}
              onPress={() => props.onReply(number)}
            />
          )}
          <IconButton size="small" icon={Copy} label={t('texts.copy')} onPress={() => copy(text)} />
          <IconButton
            size="small"
            icon={Trash2}
            label={t('texts.delete')}
            onPress={props.onDelete}
          />
        </span>
      </div>
      <p className={styles.textBody} data-selectable="">
        {text}
      </p>
    </li>
  );
}
