import { useTranslation } from 'react-i18next';
import { partyName, type Party } from '@shared/model/party';
import { dialableNumber } from '@shared/numbers/dialable';
import { useCommand } from '../../mirror';
import { useOffReason } from '../calls/live';
import { useNumberWords } from '../calls/party-words';

/** A party in two lines: a name, else the number, else what is known; and the number where it is not the first. */
export function usePartyLines(party: Party): { readonly name: string; readonly number?: string } {
  const { t } = useTranslation('messages');
  const numberWords = useNumberWords();
  const number = party.number && numberWords(party.number);
  const name = partyName(party) ?? number ?? t('unknown');
  return number && number !== name ? { name, number } : { name };
}

/** The way to call somebody: its name, why it is off, and what does it where there is a number. */
export function useCallParty(party: Party): {
  readonly label: string;
  readonly off: string | undefined;
  readonly run: (() => void) | undefined;
} {
  const { t } = useTranslation('messages');
  const command = useCommand();
  const off = useOffReason();
  const { name } = usePartyLines(party);
  const number = party.number === undefined ? undefined : dialableNumber(party.number);
  if (number === undefined) return { label: t('noNumber'), off: undefined, run: undefined };
  return {
    label: t('call', { party: name }),
    off,
    run: () => void command('call.make', { number }),
  };
}
