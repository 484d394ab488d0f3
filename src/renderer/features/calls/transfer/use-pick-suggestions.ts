import { Hash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../ui/SuggestField';
import { sourceIcons } from '../../contacts/source-marks';
import { useNumberWords } from '../party-words';
import { usePickTargets } from './use-pick-targets';

/** A proposal of whom to call, with the number as it will be sent. */
export type PartySuggestion = Suggestion & { readonly number: string };

/** Whom the typed text can mean, as a `SuggestField` proposes it. */
export function usePickSuggestions(
  typed: string,
  limit: number,
): { readonly suggestions: readonly PartySuggestion[]; readonly searching: boolean } {
  const { t } = useTranslation('calls');
  const numberWords = useNumberWords();
  const { targets, searching } = usePickTargets(typed, limit);
  const suggestions = targets.map(({ id, number, name, company, source }) => ({
    id,
    number,
    icon: source ? sourceIcons[source] : Hash,
    label: name ?? numberWords(number),
    detail: name ? numberWords(number) : company,
    group: source ? t('dial.suggestions') : undefined,
  }));
  return { suggestions, searching };
}
