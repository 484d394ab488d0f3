import { CircleCheck, Hand, Phone, PhoneMissed, RotateCcw, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallbackEntry } from '@shared/model/history';
import { useCommand, useDesk, useQuery } from '../../mirror';
import { Chip, classes, EmptyState, IconButton, Spinner } from '../../ui';
import rowStyles from './HistoryRow.module.css';
import styles from './HistoryPage.module.css';
import { numberOf, useCallBack } from './use-call-back';
import { useRecordWords } from './use-record-words';
import { useToday } from './use-today';
import { useWhenWords } from './when-words';

/** Whom to call back: everybody whose call was missed and who was not talked to since; below, who was. */
export function CallbackList(): ReactElement {
  const { t } = useTranslation('history');
  const version = useDesk((desk) => desk.historyVersion);
  const { value } = useQuery('history.callbacks', version);
  if (!value) {
    return (
      <p className={styles.loading} role="status">
        <Spinner /> {t('loading')}
      </p>
    );
  }
  const open = value.filter(({ doneAt }) => doneAt === undefined);
  const done = value.filter(({ doneAt }) => doneAt !== undefined);
  return (
    <div className={styles.scroll}>
      {open.length === 0 && (
        <EmptyState icon={CircleCheck} title={t('callback.none')}>
          {t('callback.noneText')}
        </EmptyState>
      )}
      <Entries label={t('callback.open')} entries={open} />
      {done.length > 0 && (
        <>
          <h2 className={classes(styles.list, styles.doneHead)}>{t('callback.done')}</h2>
          <Entries label={t('callback.done')} entries={done} />
        </>
      )}
    </div>
  );
}

function Entries(props: {
  readonly label: string;
  readonly entries: readonly CallbackEntry[];
}): ReactElement | null {
  if (props.entries.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={props.label}>
      {props.entries.map((entry) => (
        <Entry key={entry.who} entry={entry} />
      ))}
    </ul>
  );
}

function Entry({ entry }: { readonly entry: CallbackEntry }): ReactElement {
  const { t } = useTranslation('history');
  const command = useCommand();
  const callBack = useCallBack();
  const when = useWhenWords();
  const today = useToday();
  const { record, who, times, claimedAt, doneAt, doneBy } = entry;
  const { name, details } = useRecordWords()(record);
  const callable = numberOf(record) !== undefined;
  const isDone = doneAt !== undefined;
  const mark = (as: 'claimed' | 'open' | 'done'): void =>
    void command('history.mark', { who, mark: as });
  const tried = t('callback.tried', { count: times, when: when.inSentence(record.beganAt, today) });
  return (
    <li className={classes(rowStyles.row, rowStyles.still)} data-kind={isDone ? 'done' : 'missed'}>
      <span className={classes(rowStyles.kind, !isDone && rowStyles.missed)}>
        {isDone ? (
          <CircleCheck size={16} aria-hidden="true" />
        ) : (
          <PhoneMissed size={16} aria-hidden="true" />
        )}
      </span>
      <span className={rowStyles.texts}>
        <span className={rowStyles.name} data-selectable="">
          {name}
        </span>
        <span className={rowStyles.details}>
          {isDone
            ? t(doneBy === 'call' ? 'callback.doneByCall' : 'callback.doneByUser', {
                when: when.inSentence(doneAt, today),
              })
            : [tried, ...details].join(' · ')}
        </span>
      </span>
      {claimedAt !== undefined && (
        <Chip tone="accent" icon={Hand}>
          {t('callback.claimed')}
        </Chip>
      )}
      <span className={rowStyles.tools}>
        {isDone ? (
          doneBy === 'user' && (
            <IconButton
              icon={RotateCcw}
              label={t('callback.reopen')}
              onPress={() => mark('open')}
            />
          )
        ) : (
          <>
            {claimedAt === undefined ? (
              <IconButton icon={Hand} label={t('callback.claim')} onPress={() => mark('claimed')} />
            ) : (
              <IconButton icon={Undo2} label={t('callback.release')} onPress={() => mark('open')} />
            )}
            <IconButton
              icon={CircleCheck}
              label={t('callback.markDone')}
              onPress={() => mark('done')}
            />
          </>
        )}
        <IconButton
          icon={Phone}
          label={callable ? t('callParty', { party: name }) : t('noNumber')}
          off={callable ? callBack.off : undefined}
          isDisabled={!callable}
          onPress={() => callBack.call(record)}
        />
      </span>
    </li>
  );
}
