import { Hash, History } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useShell } from '../../mirror';
import { SuggestField, type Suggestion } from '../../ui/SuggestField';
import { useNumberWords } from '../calls/party-words';
import { pickTargets } from '../calls/transfer/pick-targets';
import { useRecentParties } from '../calls/use-recent';

/** Whose number it is, by name or number: proposes who the user had to do with lately. */
export function NumberField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** Enter, or a proposal: the number as it will be sent; undefined for what is none. */
  readonly onPick: (number: string | undefined) => void;
  readonly error?: string | undefined;
}): ReactElement {
  const { t } = useTranslation('messages');
  const numberWords = useNumberWords();
  const parties = useRecentParties();
  const region = useShell(({ shell }) => shell.region);
  const suggestions = pickTargets(props.value, parties, region).map(
    ({ id, number, name, company, typed }): Suggestion & { readonly number: string } => ({
      id,
      number,
      icon: typed ? Hash : History,
      label: name ?? numberWords(number),
      detail: name ? numberWords(number) : company,
    }),
  );
  return (
    <SuggestField
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      placeholder={t('numberPlaceholder')}
      suggestions={suggestions}
      listLabel={t('suggestions')}
      marksFirst={props.value.trim() !== ''}
      onPick={(picked) => props.onPick(picked?.number)}
      error={props.error}
    />
  );
}
