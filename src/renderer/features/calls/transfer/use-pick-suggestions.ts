import { Hash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../ui/SuggestField';
import { sourceIcons } from '../../contacts/source-marks';
import { useNumberWords } from '../party-words';
import { useToldStates } from '../../team/use-told-states';
import { usePickTargets, type PickTargetsOptions } from './use-pick-targets';

/** A proposal of whom to call, with the number as it will be sent. */
export type PartySuggestion = Suggestion & { readonly number: string };

/** How many are proposed. */
const limit = 6;

/** Whom the typed text can mean, as a `SuggestField` proposes it: with their state, where a supervisor is told it. */
export function usePickSuggestions(
  typed: string,
  whom: Omit<PickTargetsOptions, 'limit'> = {},
): {
  readonly suggestions: readonly PartySuggestion[];
  /** Why nobody is proposed for what is typed, in a sentence. */
  readonly none: string | undefined;
} {
  const { t } = useTranslation('calls');
  const numberWords = useNumberWords();
  const { targets, searched } = usePickTargets(typed, { ...whom, limit });
  const states = useToldStates(targets.map(({ number }) => number));
  const suggestions = targets.map(({ id, number, name, company, source }, index) => ({
    id,
    number,
    icon: source ? sourceIcons[source] : Hash,
    label: name ?? numberWords(number),
    detail: [states[index], name ? numberWords(number) : company].filter(Boolean).join(' · '),
    group: source ? t('dial.suggestions') : undefined,
  }));
  const none = { searching: 'searching', partly: 'notInBooks', whole: 'notANumber' } as const;
  const isNobody = typed.trim() !== '' && suggestions.length === 0;
  return { suggestions, none: isNobody ? t(`dial.${none[searched]}`) : undefined };
}
