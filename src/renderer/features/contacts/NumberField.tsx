import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SuggestField } from '../../ui/SuggestField';
import { usePickSuggestions } from '../calls/transfer/use-pick-suggestions';

/** Whose number it is, by name or number: proposes contacts, who the user had to do with lately, and the directory. */
export function NumberField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** Enter, or a proposal: the number as it will be sent; undefined for what is none. */
  readonly onPick: (number: string | undefined) => void;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
  /** Only people of the PBX, and what is typed. */
  readonly colleagues?: boolean | undefined;
  /** `inline`: proposals stand below the field and not over what follows. */
  readonly list?: 'inline' | undefined;
  readonly autoFocus?: boolean | undefined;
}): ReactElement {
  const { t } = useTranslation('contacts');
  const { suggestions, none } = usePickSuggestions(props.value, {
    colleagues: props.colleagues,
  });
  return (
    <SuggestField
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      placeholder={t('numberField.placeholder')}
      suggestions={suggestions}
      none={none}
      listLabel={t('numberField.suggestions')}
      marksFirst={props.value.trim() !== ''}
      onPick={(picked) => props.onPick(picked?.number)}
      error={props.error}
      description={props.description}
      list={props.list}
      autoFocus={props.autoFocus}
    />
  );
}
