import { AudioLines, Check, Phone, Play, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { Checkbox, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { VoiceMessage } from '@shared/model/voicemail';
import { Chip, formatDuration, IconButton, Spinner } from '../../../ui';
import { useToday } from '../../history/use-today';
import { useWhenWords } from '../../history/when-words';
import styles from '../messages.module.css';
import { messageSeconds } from './message-length';
import { useCallParty, usePartyLines } from '../party';

/** One message: from whom, when, how long, and whether it was heard. */
export function VoiceRow(props: {
  readonly message: VoiceMessage;
  readonly isCurrent: boolean;
  readonly isLeaving: boolean;
  readonly onPlay: () => void;
  readonly onDelete: () => void;
}): ReactElement {
  const { t } = useTranslation('messages');
  const { message, isCurrent, isLeaving } = props;
  const { name, number } = usePartyLines(message.from);
  const call = useCallParty(message.from);
  const when = useWhenWords();
  const today = useToday();
  const at = when.inSentence(message.leftAt, today);
  const length = formatDuration(messageSeconds(message.seconds) * 1000);
  const words = [
    message.unread && t('voice.isNew'),
    message.urgent && t('voice.urgent'),
    t('voice.from', { party: name }),
    number,
    at,
    length,
    isLeaving && t('voice.leaving'),
  ];
  return (
    <GridListItem
      id={message.id}
      textValue={words.filter(Boolean).join(', ')}
      className={styles.row ?? ''}
      data-unread={message.unread || undefined}
      data-current={isCurrent || undefined}
      data-leaving={isLeaving || undefined}
    >
      <Checkbox slot="selection" className={styles.check ?? ''}>
        <span className={styles.checkBox}>
          <Check size={12} strokeWidth={3} aria-hidden="true" />
        </span>
      </Checkbox>
      <IconButton
        icon={isCurrent ? AudioLines : Play}
        label={t('voice.play', { party: name })}
        isDisabled={isLeaving}
        onPress={props.onPlay}
      />
      <span className={styles.texts}>
        <span className={styles.name}>
          {message.unread && <span className={styles.dot} aria-hidden="true" />}
          <span className={styles.nameText} data-selectable="">
            {name}
          </span>
          {message.urgent && <Chip tone="busy">{t('voice.urgent')}</Chip>}
        </span>
        <span className={styles.details}>
          {isLeaving ? (
            <>
              <Spinner size={12} /> {t('voice.leaving')}
            </>
          ) : (
            [number, at].filter(Boolean).join(' · ')
          )}
        </span>
      </span>
      <span className={styles.length}>{length}</span>
      <span className={styles.tools}>
        <IconButton
          icon={Phone}
          label={call.label}
          off={call.off}
          isDisabled={!call.run}
          onPress={call.run}
        />
        <IconButton
          icon={Trash2}
          label={t('voice.delete', { party: name })}
          className={styles.wideOnly}
          isDisabled={isLeaving}
          onPress={props.onDelete}
        />
      </span>
    </GridListItem>
  );
}
