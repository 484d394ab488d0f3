import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoiceMessage } from '@shared/model/voicemail';
import { Button, Dialog } from '../../../ui';
import { usePartyWord } from '../../calls/party-words';

/** Asks before messages are gone for good: whose they are, and how many of them nobody has heard. */
export function DeleteDialog(props: {
  readonly messages: readonly VoiceMessage[];
  readonly onDelete: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('messages');
  const partyWord = usePartyWord();
  const { messages } = props;
  const [first] = messages;
  const unheard = messages.filter(({ unread }) => unread).length;
  return (
    <Dialog
      alert
      isOpen={first !== undefined}
      title={
        messages.length === 1 && first
          ? t('delete.titleOf', { party: partyWord(first.from) })
          : t('delete.title', { count: messages.length })
      }
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t('delete.keep')}</Button>
          <Button variant="danger" autoFocus onPress={props.onDelete}>
            {t('delete.do')}
          </Button>
        </>
      }
    >
      {unheard > 0 ? t('delete.unheard', { count: unheard }) : t('delete.text')}
    </Dialog>
  );
}
