import {
  CircleCheck,
  Copy,
  Ellipsis,
  Eye,
  EyeOff,
  Phone,
  PhoneForwarded,
  PhoneIncoming,
  PhoneMissed,
  PhoneOff,
  PhoneOutgoing,
  Trash2,
  UserRoundSearch,
  type LucideIcon,
} from 'lucide-react';
import { memo, type MouseEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { recordKind, talkTime, type KeptRecord, type RecordKind } from '@shared/model/history';
import { formatDuration, IconButton, Menu, type MenuEntry } from '../../ui';
import { classes } from '../../ui/classes';
import { Highlighted } from './Highlighted';
import styles from './HistoryRow.module.css';
import { numberOf } from './use-call-back';
import { useRecordWords } from './use-record-words';
import type { RowActions } from './use-row-actions';
import type { WhenWords } from './when-words';

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
  /** The list's: to make them costs more than a row does. */
  readonly when: WhenWords;
  readonly onFocus: (index: number) => void;
  readonly onClick: (index: number, event: MouseEvent) => void;
}

/** One call of the history. */
export const HistoryRow = memo(function HistoryRow(props: HistoryRowProps): ReactElement {
  const { record, actions, isSelected, index, when } = props;
  const { t } = useTranslation('history');
  const { name, details } = useRecordWords(record);
  const kind = recordKind(record);
  const Icon = isSelected ? CircleCheck : icons[kind];
  const talked = talkTime(record);
  const callable = numberOf(record) !== undefined;
  const isUnseen = record.acknowledged === false;
  const words = [t(`kind.${kind}`), name, ...details, when.time(record.beganAt)];
  return (
    <div
      className={styles.row}
      style={{ transform: `translateY(${props.start}px)`, blockSize: props.size }}
      role="row"
      aria-selected={isSelected}
      data-line={index}
      data-kind={kind}
      {...(isUnseen ? { 'data-unseen': '' } : {})}
      {...(props.isAsked ? { 'data-asked': '' } : {})}
      tabIndex={props.isCurrent ? 0 : -1}
      aria-label={[...words, isUnseen && t('unseen'), props.isAsked && t('asked')]
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
        title={t(isSelected ? 'deselect' : 'select')}
        aria-label={t(isSelected ? 'deselect' : 'select')}
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
          <span className={styles.word}>{t(`kind.${kind}`)}</span>
          {details.map((detail) => (
            <span key={detail}>
              {' · '}
              <Highlighted text={detail} />
            </span>
          ))}
        </span>
      </span>
      <span className={styles.times} role="gridcell">
        <time dateTime={new Date(record.beganAt).toISOString()}>{when.time(record.beganAt)}</time>
        {props.isAsked ? (
          <span>{t('asked')}</span>
        ) : (
          talked !== undefined && <span>{formatDuration(talked)}</span>
        )}
      </span>
      <span className={styles.tools} role="gridcell">
        <RowMenu record={record} name={name} actions={actions} />
        <IconButton
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

/** What is done more rarely. */
function RowMenu(props: {
  readonly record: KeptRecord;
  readonly name: string;
  readonly actions: RowActions;
}): ReactElement {
  const { t } = useTranslation('history');
  const { record, actions, name } = props;
  const choice = { ids: [record.id] };
  const callable = numberOf(record) !== undefined;
  const seen = record.acknowledged;
  const entries: MenuEntry[] = [
    ...(callable
      ? [
          { id: 'copy', label: t('copy'), icon: Copy, onAction: () => actions.copy(record) },
          {
            id: 'only',
            label: t('onlyParty', { party: name }),
            icon: UserRoundSearch,
            onAction: () => actions.only(record),
          },
        ]
      : []),
    ...(seen === undefined
      ? []
      : [
          {
            id: 'seen',
            label: t(seen ? 'markUnseen' : 'markSeen'),
            icon: seen ? EyeOff : Eye,
            onAction: () => actions.acknowledge(choice, !seen),
          },
        ]),
    {
      id: 'delete',
      label: t('delete.now'),
      icon: Trash2,
      danger: true,
      onAction: () => actions.remove(choice),
    },
  ];
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} label={t('more')} />}
      label={t('moreOf', { party: name })}
      entries={entries}
    />
  );
}
