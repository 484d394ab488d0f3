import { EllipsisVertical, LockKeyhole, RefreshCw, Trash2, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Voicemail, VoicemailId } from '@shared/model/voicemail';
import { useCommand } from '../../../mirror';
import { Button, IconButton, Menu } from '../../../ui';
import { useOffReason } from '../../calls/live';
import styles from '../messages.module.css';
import { StorageGauge } from './StorageGauge';

/** What is in the mailbox in a line, how full it is, and what can be done with all of it or with what is selected. */
export function MailboxHead(props: {
  readonly mailbox: NonNullable<Voicemail['open']>;
  readonly selected: readonly VoicemailId[];
  readonly onClear: () => void;
  readonly onDelete: (ids: readonly VoicemailId[]) => void;
}): ReactElement {
  const { t } = useTranslation('messages');
  const command = useCommand();
  const off = useOffReason();
  const { mailbox, selected } = props;
  const { messages } = mailbox;
  const unread = messages.filter(({ unread: isNew }) => isNew).length;
  if (selected.length > 0) {
    return (
      <div className={styles.head}>
        <IconButton
          icon={X}
          label={t('selection.clear')}
          shortcut="Escape"
          onPress={props.onClear}
        />
        <span className={styles.summary}>{t('selection.count', { count: selected.length })}</span>
        <Button
          size="small"
          variant="danger"
          icon={Trash2}
          off={off}
          shortcut="Delete"
          onPress={() => props.onDelete(selected)}
        >
          {t('delete.do')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.head}>
      <span className={styles.summary}>
        {t('voice.count', { count: messages.length })}
        {unread > 0 && ` · ${t('voice.new', { count: unread })}`}
      </span>
      <StorageGauge usage={mailbox.storageUsage} />
      <Menu
        label={t('mailbox.menu')}
        trigger={<IconButton icon={EllipsisVertical} label={t('mailbox.menu')} />}
        entries={[
          {
            id: 'refresh',
            label: t('mailbox.refresh'),
            icon: RefreshCw,
            isDisabled: off !== undefined,
            onAction: () => void command('voicemail.refresh'),
          },
          {
            id: 'deleteAll',
            label: t('mailbox.deleteAll'),
            icon: Trash2,
            danger: true,
            isDisabled: off !== undefined || messages.length === 0,
            onAction: () => props.onDelete(messages.map(({ id }) => id)),
          },
          { separator: 'close' },
          {
            id: 'close',
            label: t('mailbox.close'),
            detail: t('mailbox.closeHelp'),
            icon: LockKeyhole,
            onAction: () => void command('voicemail.close'),
          },
        ]}
      />
    </div>
  );
}
