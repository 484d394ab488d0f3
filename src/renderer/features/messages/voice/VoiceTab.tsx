import { Voicemail as VoicemailIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useCommand, useDesk } from '../../../mirror';
import { Button, EmptyState, Spinner } from '../../../ui';
import styles from '../messages.module.css';
import { ConnectForm } from './ConnectForm';
import { MailboxView } from './MailboxView';

/** The user's voicemail: the way into a mailbox, and what is in it. */
export function VoiceTab(): ReactElement {
  const { t } = useTranslation('messages');
  const command = useCommand();
  const voicemail = useDesk((desk) => desk.voicemail);
  if (!voicemail) {
    return (
      <p className={styles.loading} role="status">
        <Spinner /> {t('voice.looking')}
      </p>
    );
  }
  const { open, failure, mailboxes } = voicemail;
  return (
    <>
      {failure && (
        <div className={styles.notices}>
          <FailureNotice
            failure={failure}
            title={t(
              open || failure.kind !== 'mailboxRefused' ? 'voice.unreadable' : 'voice.closedBy',
            )}
            action={
              failure.kind !== 'mailboxRefused' && (
                <Button size="small" onPress={() => void command('voicemail.refresh')}>
                  {t('again')}
                </Button>
              )
            }
          />
        </div>
      )}
      {open ? (
        <MailboxView key={open.mailboxId} mailbox={open} />
      ) : mailboxes.length > 0 ? (
        <ConnectForm mailboxes={mailboxes} />
      ) : (
        !failure && <EmptyState icon={VoicemailIcon} title={t('voice.none')} />
      )}
    </>
  );
}
