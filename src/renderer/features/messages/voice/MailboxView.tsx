import { Voicemail as VoicemailIcon } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Selection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { VoicemailId, Voicemail } from '@shared/model/voicemail';
import { isUnderWay } from '@shared/model/requests';
import { useCommand, useShell } from '../../../mirror';
import { EmptyState } from '../../../ui';
import { RequestTrouble, useMessageRequests } from '../RequestTrouble';
import { DeleteDialog } from './DeleteDialog';
import { MailboxHead } from './MailboxHead';
import { Player } from './Player';
import { VoiceList } from './VoiceList';

/** What is in an open mailbox: the messages, and the player for the one that was chosen. */
export function MailboxView({
  mailbox,
}: {
  readonly mailbox: NonNullable<Voicemail['open']>;
}): ReactElement {
  const { t } = useTranslation('messages');
  const command = useCommand();
  const playsOn = useShell(({ settings }) => settings.playback.playsOn);
  const { mailboxId, messages } = mailbox;
  const [current, setCurrent] = useState<VoicemailId>();
  const [selection, setSelection] = useState<Selection>(new Set());
  const [toDelete, setToDelete] = useState<readonly VoicemailId[]>([]);
  const leaving = new Set(
    useMessageRequests('deleteVoicemails').flatMap((request) =>
      isUnderWay(request) ? (request.ids ?? []) : [],
    ),
  );
  const selected = messages
    .map(({ id }) => id)
    .filter((id) => selection === 'all' || selection.has(id));
  const at = messages.findIndex(({ id }) => id === current);
  const playing = messages[at];
  const next = messages[at + 1];

  const remove = (ids: readonly VoicemailId[]): void => {
    setToDelete([]);
    setSelection(new Set());
    void command('voicemail.delete', { mailboxId, voicemailIds: [...ids] });
  };

  return (
    <>
      <MailboxHead
        mailbox={mailbox}
        selected={selected}
        onClear={() => setSelection(new Set())}
        onDelete={setToDelete}
      />
      <RequestTrouble
        name="deleteVoicemails"
        onAgain={({ ids = [] }) =>
          void command('voicemail.delete', { mailboxId, voicemailIds: [...ids] })
        }
      />
      {messages.length > 0 ? (
        <VoiceList
          messages={messages}
          current={current}
          leaving={leaving}
          selection={selection}
          onSelect={setSelection}
          onPlay={setCurrent}
          onDelete={(id) => setToDelete(selected.length > 0 ? selected : [id])}
        />
      ) : (
        <EmptyState icon={VoicemailIcon} title={t('voice.empty')}>
          {t('voice.emptyText')}
        </EmptyState>
      )}
      {playing && (
        <Player
          key={playing.id}
          mailboxId={mailboxId}
          message={playing}
          onFinish={() => {
            if (playsOn && next) setCurrent(next.id);
          }}
          onNext={next && (() => setCurrent(next.id))}
          onDelete={() => setToDelete([playing.id])}
          onClose={() => setCurrent(undefined)}
        />
      )}
      <DeleteDialog
        messages={messages.filter(({ id }) => toDelete.includes(id))}
        onDelete={() => remove(toDelete)}
        onClose={() => setToDelete([])}
      />
    </>
  );
}
