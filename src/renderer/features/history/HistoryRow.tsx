import {
  Copy,
  Phone,
  PhoneIncoming,
  PhoneForwarded,
  PhoneMissed,
  PhoneOff,
  PhoneOutgoing,
  type LucideIcon,
} from 'lucide-react';
import { memo, type CSSProperties, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { recordKind, type HistoryRecord, type RecordKind } from '@shared/model/history';
import { partyName } from '@shared/model/party';
import { useDesk } from '../../mirror';
import { formatDuration, IconButton } from '../../ui';
import { classes } from '../../ui/classes';
import { useNumberWords, usePartyWord } from '../calls/party-words';
import styles from './HistoryPage.module.css';
import { talkTime } from './records';
import { numberOf, type CallBack } from './use-call-back';
import { useWhenWords } from './when-words';

const icons: Readonly<Record<RecordKind, LucideIcon>> = {
  missed: PhoneMissed,
  received: PhoneIncoming,
  taken: PhoneForwarded,
  made: PhoneOutgoing,
  notReached: PhoneOff,
};

interface HistoryRowProps {
  readonly record: HistoryRecord;
  readonly index: number;
  /** The one that Tab reaches. */
  readonly isCurrent: boolean;
  readonly style: CSSProperties;
  readonly callBack: CallBack;
  readonly onFocus: () => void;
}

/** One call of the log. */
export const HistoryRow = memo(function HistoryRow(props: HistoryRowProps): ReactElement {
  const { record, callBack } = props;
  const { t } = useTranslation('history');
  const numberWords = useNumberWords();
  const when = useWhenWords();
  const kind = recordKind(record);
  const Icon = icons[kind];
  const { party } = record;
  const number = party.number && numberWords(party.number);
  const name = party.anonymous ? t('withheld') : (partyName(party) ?? number ?? t('unknown'));
  const details = [
    !party.anonymous && number !== name && number,
    party.company,
    ...useReroutedWords(record),
  ];
  const talked = talkTime(record);
  const callable = numberOf(record) !== undefined;
  return (
    <div
      className={styles.row}
      style={props.style}
      role="listitem"
      data-line={props.index}
      data-kind={kind}
      tabIndex={props.isCurrent ? 0 : -1}
      aria-label={[t(`kind.${kind}`), name, ...details, when.time(record.beganAt)]
        .filter(Boolean)
        .join(', ')}
      onFocus={props.onFocus}
      onDoubleClick={() => callBack.call(record)}
    >
      <span className={classes(styles.kind, styles[kind])} title={t(`kind.${kind}`)}>
        <Icon size={16} aria-hidden="true" />
      </span>
      <span className={styles.texts}>
        <span className={styles.name} data-selectable="">
          {name}
        </span>
        <span className={styles.details}>
          <span className={styles.word}>{t(`kind.${kind}`)}</span>
          {details.filter(Boolean).map((detail) => ` · ${detail}`)}
        </span>
      </span>
      <span className={styles.times}>
        <time dateTime={new Date(record.beganAt).toISOString()}>{when.time(record.beganAt)}</time>
        {talked !== undefined && <span>{formatDuration(talked)}</span>}
      </span>
      <span className={styles.tools}>
        <IconButton
          icon={Copy}
          label={t('copy')}
          isDisabled={!callable}
          onPress={() => callBack.copy(record)}
        />
        <IconButton
          icon={Phone}
          label={callable ? t('callParty', { party: name }) : t('noNumber')}
          off={callable ? callBack.off : undefined}
          isDisabled={!callable}
          onPress={() => callBack.call(record)}
        />
      </span>
    </div>
  );
});

/** "for 12000", "answered by …": how the call went when it did not go straight from one to the other. */
function useReroutedWords({
  direction,
  answered,
  initialCalled,
  takenBy,
}: HistoryRecord): string[] {
  const { t } = useTranslation('history');
  const partyWord = usePartyWord();
  const own = useDesk(({ identity }) => identity?.number);
  const words: string[] = [];
  if (initialCalled && !(initialCalled.number && initialCalled.number === own)) {
    const key = direction === 'outgoing' ? 'dialled' : 'for';
    words.push(t(key, { party: partyWord(initialCalled) }));
  }
  if (takenBy) words.push(t(answered ? 'takenBy' : 'wentTo', { party: partyWord(takenBy) }));
  return words;
}
