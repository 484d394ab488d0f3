import { Copy, Eye, EyeOff, Trash2, UserRoundSearch } from 'lucide-react';
import type { ReactElement } from 'react';
import type { KeptRecord } from '@shared/model/history';
import { MenuAt, type MenuEntry } from '../../ui';
import { numberOf } from './use-call-back';
import type { RowActions } from './use-row-actions';
import type { RowWords } from './use-row-words';

/** A row whose menu is open, and the tool that opened it. */
export interface OpenRowMenu {
  readonly record: KeptRecord;
  readonly at: HTMLElement;
}

/** What is done more rarely with a call: one menu for all rows. */
export function RowMenu(props: {
  readonly open: OpenRowMenu | undefined;
  readonly words: RowWords;
  readonly actions: RowActions;
  readonly onClose: () => void;
}): ReactElement {
  const { open, words } = props;
  return (
    <MenuAt
      at={open?.at}
      label={open ? words.t('moreOf', { party: words.wordsOf(open.record).name }) : ''}
      entries={open ? entriesOf(open.record, words, props.actions) : []}
      onClose={props.onClose}
    />
  );
}

function entriesOf(record: KeptRecord, { t, wordsOf }: RowWords, actions: RowActions): MenuEntry[] {
  const choice = { ids: [record.id] };
  const callable = numberOf(record) !== undefined;
  const seen = record.acknowledged;
  return [
    ...(callable
      ? [
          { id: 'copy', label: t('copy'), icon: Copy, onAction: () => actions.copy(record) },
          {
            id: 'only',
            label: t('onlyParty', { party: wordsOf(record).name }),
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
}
