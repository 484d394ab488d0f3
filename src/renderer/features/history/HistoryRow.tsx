import {
  CircleCheck,
  Ellipsis,
  Phone,
  PhoneForwarded,
  PhoneIncoming,
  PhoneMissed,
  PhoneOff,
  PhoneOutgoing,
  type LucideIcon,
} from 'lucide-react';
import { memo, type MouseEvent, type ReactElement } from 'react';
import { recordKind, talkTime, type KeptRecord, type RecordKind } from '@shared/model/history';
import { formatDuration, RowTool } from '../../ui';
import { classes } from '../../ui/classes';
import { Highlighted } from './Highlighted';
import styles from './HistoryRow.module.css';
import { numberOf } from './use-call-back';
import type { RowActions } from './use-row-actions';
import type { RowWords } from './use-row-words';

const icons: Readonly<Record<RecordKind, LucideIcon>> = {
  missed: PhoneMissed,
  received: PhoneIncoming,
  taken: PhoneForwarded,
  made: PhoneOutgoing,
  notReached: PhoneOff,
};

interface HistoryRowProps {
  readonly record: KeptRecord;
  readonly index: number;
  /** The one that Tab reaches. */
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** Something was asked of the PBX about it. */
  readonly isAsked: boolean;
  /** How far down it stands, and how tall it is (px). */
  readonly start: number;
  readonly size: number;
  readonly actions: RowActions;
  readonly words: RowWords;
  readonly onMenu: (record: KeptRecord, tool: HTMLElement) => void;
  readonly onFocus: (index: number) => void;
  readonly onClick: (index: number, event: MouseEvent) => void;
}

/** One call of the history. */
export const HistoryRow = memo(function HistoryRow(props: HistoryRowProps): ReactElement {
  const { record, actions, isSelected, index } = props;
  const { t, when, wordsOf } = props.words;
  const { kind: kindWord, name, details } = wordsOf(record);
  const kind = recordKind(record);
  const Icon = isSelected ? CircleCheck : icons[kind];
  const talked = talkTime(record);
  const callable = numberOf(record) !== undefined;
  const isUnseen = record.acknowledged === false;
  const selectWord = t(isSelected ? 'deselect' : 'select');
  const time = when.time(record.beganAt);
  const heard = [kindWord, name, ...details, time];
  return (
    <div
      className={styles.row}
      style={{ insetBlockStart: props.start, blockSize: props.size }}
      role="row"
      aria-selected={isSelected}
      data-line={index}
      data-kind={kind}
      {...(isUnseen ? { 'data-unseen': '' } : {})}
      {...(props.isAsked ? { 'data-asked': '' } : {})}
      tabIndex={props.isCurrent ? 0 : -1}
      aria-label={[...heard, isUnseen && t('unseen'), props.isAsked && t('asked')]
        .filter(Boolean)
        .join(', ')}
      onFocus={() => props.onFocus(index)}
      onClick={(event) => props.onClick(index, event)}
      onDoubleClick={() => actions.call(record)}
    >
      <button
        type="button"
        tabIndex={-1}
        role="gridcell"
        className={classes(styles.kind, styles[kind])}
        title={selectWord}
        aria-label={selectWord}
        onClick={(event) => {
          event.stopPropagation();
          actions.toggle(record);
        }}
      >
        <Icon size={16} aria-hidden="true" />
      </button>
      <span className={styles.texts} role="gridcell">
        <span className={styles.name} data-selectable="">
          <Highlighted text={name} />
        </span>
        <span className={styles.details}>
          <span className={styles.word}>{kindWord}</span>
          {details.map((detail) => (
            <span key={detail}>
              {' · '}
              <Highlighted text={detail} />
            </span>
          ))}
        </span>
      </span>
      <span className={styles.times} role="gridcell">
        <time dateTime={new Date(record.beganAt).toISOString()}>{time}</time>
        {props.isAsked ? (
          <span>{t('asked')}</span>
        ) : (
          talked !== undefined && <span>{formatDuration(talked)}</span>
        )}
      </span>
      <span className={styles.tools} role="gridcell">
        <RowTool
          icon={Ellipsis}
          label={t('more')}
          opensMenu
          onPress={(tool) => props.onMenu(record, tool)}
        />
        <RowTool
          icon={Phone}
          label={callable ? t('callParty', { party: name }) : t('noNumber')}
          off={callable ? actions.off : undefined}
          isDisabled={!callable}
          onPress={() => actions.call(record)}
        />
      </span>
    </div>
  );
});
