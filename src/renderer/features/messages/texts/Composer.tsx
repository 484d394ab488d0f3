import { Send } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dialableNumber } from '@shared/numbers/dialable';
import { useCommand } from '../../../mirror';
import { Button, TextArea, useAnnounce } from '../../../ui';
import { useOffReason } from '../../calls/live';
import { useNumberWords } from '../../calls/party-words';
import { NumberField } from '../../contacts/NumberField';
import { RequestTrouble, useIsAsked } from '../RequestTrouble';
import styles from '../messages.module.css';
import type { Draft } from './use-draft';

/** Far more than a phone's display shows; the reference names no limit. */
const mostCharacters = 2000;

/** Writes a short text. What is not sent stays as it was written. */
export function Composer({ draft }: { readonly draft: Draft }): ReactElement {
  const { t } = useTranslation('messages');
  const command = useCommand();
  const announce = useAnnounce();
  const numberWords = useNumberWords();
  const off = useOffReason();
  const asked = useIsAsked('sendMiniMessage');
  const [tried, setTried] = useState(false);
  const number = dialableNumber(draft.number);
  const text = draft.text.trim();
  const send = async (): Promise<void> => {
    setTried(true);
    if (number === undefined || text === '' || off || asked) return;
    const outcome = await command('miniMessages.send', { number, text });
    if (!outcome.ok) return;
    announce(t('texts.sent', { number: numberWords(number) }));
    draft.clear();
    setTried(false);
  };
  return (
    <form
      className={styles.ask}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <NumberField
        label={t('texts.to')}
        value={draft.number}
        onChange={(typed) => draft.edit({ number: typed })}
        onPick={(picked) => {
          if (picked !== undefined) draft.edit({ number: picked });
        }}
        error={tried && number === undefined ? t('texts.noRecipient') : undefined}
      />
      <TextArea
        label={t('texts.text')}
        value={draft.text}
        maxLength={mostCharacters}
        placeholder={t('texts.placeholder')}
        onChange={(typed) => draft.edit({ text: typed })}
        onSubmit={() => void send()}
        error={tried && text === '' ? t('texts.noText') : undefined}
      />
      <RequestTrouble name="sendMiniMessage" />
      <div className={styles.askFoot}>
        <p className={styles.note}>{t('texts.help')}</p>
        <Button variant="primary" type="submit" icon={Send} off={off} asked={asked}>
          {t('texts.send')}
        </Button>
      </div>
    </form>
  );
}
