import { Hash } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SuggestField, type Suggestion } from '../../ui/SuggestField';
import { useNumberWords } from '../calls/party-words';
import { usePickTargets } from '../calls/transfer/use-pick-targets';
import { sourceIcons } from '../contacts/source-marks';

/** Whose number it is, by name or number: proposes contacts, who the user had to do with lately, and the directory. */
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
  const { targets } = usePickTargets(props.value, 6);
  const suggestions = targets.map(
    ({ id, number, name, company, source }): Suggestion & { readonly number: string } => ({
      id,
      number,
      icon: source ? sourceIcons[source] : Hash,
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
