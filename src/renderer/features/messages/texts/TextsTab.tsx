import { MailOpen, MessageSquare } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptMessage } from '@shared/model/messages';
import { useCommand, useDesk, useQuery } from '../../../mirror';
import { Button, Dialog, EmptyState, Notice, Spinner } from '../../../ui';
import { useOffReason } from '../../calls/live';
import { RequestTrouble, useIsAsked } from '../RequestTrouble';
import styles from '../messages.module.css';
import { Composer } from './Composer';
import { TextRow } from './TextRow';
import { useDraft } from './use-draft';

/** Short texts from set to set: reading takes them off the PBX, so they are kept here. */
export function TextsTab(): ReactElement {
  const { t } = useTranslation('messages');
  const command = useCommand();
  const version = useDesk((desk) => desk.keptVersion);
  const kept = useQuery('miniMessages.kept', version);
  const [toDelete, setToDelete] = useState<KeptMessage>();
  const draft = useDraft(kept.value?.draft);
  const messages = kept.value?.messages ?? [];
  return (
    <>
      <WaitingTexts />
      <RequestTrouble name="readMiniMessages" onAgain={() => void command('miniMessages.read')} />
      {kept.value?.unsaved && (
        <div className={styles.notices}>
          <Notice tone="warning" title={t(`texts.unsaved.${kept.value.unsaved}`)}>
            {t(`texts.unsaved.${kept.value.unsaved}Text`)}
          </Notice>
        </div>
      )}
      <Composer draft={draft} />
      {messages.length > 0 ? (
        <ul className={styles.scroll} aria-label={t('texts.list')}>
          {messages.map((message) => (
            <TextRow
              key={message.id}
              message={message}
              onReply={(number) => draft.edit({ number })}
              onDelete={() => setToDelete(message)}
            />
          ))}
        </ul>
      ) : kept.value ? (
        <EmptyState icon={MessageSquare} title={t('texts.empty')}>
          {t('texts.emptyText')}
        </EmptyState>
      ) : (
        <p className={styles.loading} role="status">
          <Spinner /> {t('texts.loading')}
        </p>
      )}
      <Dialog
        alert
        isOpen={toDelete !== undefined}
        title={t('texts.deleteTitle')}
        onClose={() => setToDelete(undefined)}
        actions={
          <>
            <Button onPress={() => setToDelete(undefined)}>{t('delete.keep')}</Button>
            <Button
              variant="danger"
              autoFocus
              onPress={() => {
                setToDelete(undefined);
                if (toDelete) void command('miniMessages.delete', { ids: [toDelete.id] });
              }}
            >
              {t('delete.do')}
            </Button>
          </>
        }
      >
        {t('texts.deleteText')}
      </Dialog>
    </>
  );
}

/** What waits on the PBX, and the way to read it. Where the PBX does not count, it can be asked all the same. */
function WaitingTexts(): ReactElement {
  const { t } = useTranslation('messages');
  const command = useCommand();
  const off = useOffReason();
  const count = useDesk((desk) => desk.counters.texts);
  const asked = useIsAsked('readMiniMessages');
  const waits = count !== undefined && count > 0;
  return (
    <div className={styles.head}>
      <span className={styles.summary}>
        {count === undefined
          ? t('texts.unknown')
          : waits
            ? t('texts.waiting', { count })
            : t('texts.none')}
      </span>
      {(waits || count === undefined) && (
        <Button
          size="small"
          variant={waits ? 'primary' : 'secondary'}
          icon={MailOpen}
          off={off}
          asked={asked}
          onPress={() => void command('miniMessages.read')}
        >
          {t('texts.read')}
        </Button>
      )}
    </div>
  );
}
