import { PhoneForwarded } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dialableNumber } from '@shared/numbers/dialable';
import { useCommand } from '../../../mirror';
import { Button, useAnnounce } from '../../../ui';
import { useOffReason } from '../../calls/live';
import { useNumberWords } from '../../calls/party-words';
import { NumberField } from '../../contacts/NumberField';
import { RequestTrouble, useIsAsked } from '../RequestTrouble';
import styles from '../messages.module.css';

/** Asks a colleague to call back, from an idle phone. */
export function AskCallback(): ReactElement {
  const { t } = useTranslation('messages');
  const command = useCommand();
  const announce = useAnnounce();
  const off = useOffReason();
  const numberWords = useNumberWords();
  const asked = useIsAsked('askCallback');
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState<string>();
  const ask = async (number: string | undefined): Promise<void> => {
    if (number === undefined || off || asked) return;
    setDone(undefined);
    const outcome = await command('callbacks.ask', { number });
    // What was refused stays in the field, to be mended.
    if (!outcome.ok) return;
    const sentence = t('callbacks.asked', { number: numberWords(number) });
    announce(sentence);
    setDone(sentence);
    setTyped('');
  };
  const number = dialableNumber(typed);
  return (
    <div className={styles.ask}>
      <div className={styles.askLine}>
        <NumberField
          label={t('callbacks.ask')}
          value={typed}
          onChange={setTyped}
          onPick={(picked) => void ask(picked)}
        />
        <Button
          icon={PhoneForwarded}
          off={off}
          asked={asked}
          isDisabled={!off && number === undefined}
          onPress={() => void ask(number)}
        >
          {t('callbacks.askDo')}
        </Button>
      </div>
      <p className={styles.note}>{done ?? t('callbacks.askHelp')}</p>
      <RequestTrouble name="askCallback" />
    </div>
  );
}
