import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Party } from '@shared/model/party';
import { partyName } from '@shared/model/party';
import { useShell } from '../../mirror';
import { formatNumber } from '@shared/numbers/format';
import type { CallTitle } from './model/call-party';

/** A title in the user's language, numbers as the region writes them. */
export interface TitleWords {
  /** The one thing to read: a name, else the number, else what is known. */
  readonly main: string;
  /** Number (where `main` is a name) and company. */
  readonly details: readonly string[];
}

/** The way to write a number in the user's region. */
export function useNumberWords(): (number: string) => string {
  const region = useShell(({ shell }) => shell.region);
  return useCallback((number: string) => formatNumber(number, region), [region]);
}

/** The way to put a title in words. */
export function useTitleWords(): (title: CallTitle) => TitleWords {
  const { t } = useTranslation('calls');
  const numberWords = useNumberWords();
  return useCallback(
    (title) => {
      switch (title.kind) {
        case 'withheld':
          return { main: t('party.withheld'), details: [] };
        case 'unknown':
          return { main: t('party.unknown'), details: [] };
        case 'conference':
          return {
            // The user is one of them, though not a participant in the PBX's list.
            main: t('party.conference', { size: title.others + 1 }),
            details: [title.names.join(', ')],
          };
        case 'party': {
          const { name, number, company } = title;
          const written = number && numberWords(number);
          const details = [name && written, company].filter((it): it is string => Boolean(it));
          return { main: name ?? written ?? t('party.unknown'), details };
        }
      }
    },
    [t, numberWords],
  );
}

/** A party in a word or two, for the middle of a sentence. */
export function usePartyWord(): (party: Party) => string {
  const { t } = useTranslation('calls');
  const numberWords = useNumberWords();
  return useCallback(
    (party) => partyName(party) ?? (party.number ? numberWords(party.number) : t('party.unknown')),
    [t, numberWords],
  );
}
