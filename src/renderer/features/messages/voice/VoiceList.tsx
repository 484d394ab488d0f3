import type { KeyboardEvent, ReactElement } from 'react';
import { GridList, type Selection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { VoiceMessage, VoicemailId } from '@shared/model/voicemail';
import styles from '../messages.module.css';
import { VoiceRow } from './VoiceRow';

/** The messages: arrows go from one to the next, Enter plays, Space selects, Delete deletes. */
export function VoiceList(props: {
  readonly messages: readonly VoiceMessage[];
  /** In the player. */
  readonly current: VoicemailId | undefined;
  /** Asked to be deleted, and still there as far as the PBX told. */
  readonly leaving: ReadonlySet<VoicemailId>;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onPlay: (id: VoicemailId) => void;
  readonly onDelete: (id: VoicemailId) => void;
}): ReactElement {
  const { t } = useTranslation('messages');
  const { messages, current, leaving, selection } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete') return;
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const id = row?.getAttribute('data-key');
    const message = messages.find((each) => each.id === id);
    if (message) props.onDelete(message.id);
  };
  return (
    <div className={styles.scroll} onKeyDown={onKeyDown}>
      <GridList
        className={styles.list ?? ''}
        aria-label={t('voice.list')}
        selectionMode="multiple"
        selectedKeys={selection}
        onSelectionChange={props.onSelect}
        onAction={(key) => props.onPlay(String(key))}
        disabledKeys={leaving}
      >
        {messages.map((message) => (
          <VoiceRow
            key={message.id}
            message={message}
            isCurrent={message.id === current}
            isLeaving={leaving.has(message.id)}
            onPlay={() => props.onPlay(message.id)}
            onDelete={() => props.onDelete(message.id)}
          />
        ))}
      </GridList>
    </div>
  );
}
