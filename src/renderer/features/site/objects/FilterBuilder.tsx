import { Plus, X } from 'lucide-react';
import { type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  filterOperators,
  type AttributeModel,
  type FilterTerm,
  type ObjectFilter,
} from '@shared/model/pbx-object';
import { Button, IconButton, RadioGroup, Select, TextField } from '../../../ui';
import styles from './ObjectsTab.module.css';

/** Conditions over the attributes that the PBX can filter by, joined by "all" or "any". */
export function FilterBuilder(props: {
  readonly attributes: readonly AttributeModel[];
  readonly filter: ObjectFilter;
  readonly onChange: (filter: ObjectFilter) => void;
}): ReactElement {
  const { t } = useTranslation('site');
  const { attributes, filter } = props;
  const [first] = attributes;
  const empty: FilterTerm = { attribute: first?.name ?? '', operator: 'startsWith', value: '' };
  // There is always a line to fill in.
  const terms = filter.terms.length > 0 ? filter.terms : [empty];
  const change = (next: readonly FilterTerm[]): void => props.onChange({ ...filter, terms: next });
  const put = (at: number, term: FilterTerm): void =>
    change(terms.map((each, index) => (index === at ? term : each)));
  return (
    <div className={styles.filter} role="group" aria-label={t('objects.filter.label')}>
      {terms.map((term, at) => (
        <Term
          key={at}
          term={term}
          attributes={attributes}
          onChange={(next) => put(at, next)}
          onRemove={() => change(terms.filter((_, index) => index !== at))}
        />
      ))}
      <div className={styles.filterFoot}>
        <Button size="small" icon={Plus} onPress={() => change([...terms, empty])}>
          {t('objects.filter.add')}
        </Button>
        {terms.length > 1 && (
          <RadioGroup
            label={t('objects.filter.join')}
            hideLabel
            look="segments"
            value={filter.join}
            options={(['and', 'or'] as const).map((value) => ({
              value,
              label: t(`objects.filter.joins.${value}`),
            }))}
            onChange={(join) => props.onChange({ join, terms })}
          />
        )}
      </div>
    </div>
  );
}

function Term(props: {
  readonly term: FilterTerm;
  readonly attributes: readonly AttributeModel[];
  readonly onChange: (term: FilterTerm) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation('site');
  const { term, attributes, onChange } = props;
  const model = attributes.find(({ name }) => name === term.attribute);
  const choices = model?.allowed ?? [];
  return (
    <div className={styles.term}>
      <Select
        label={t('objects.filter.attribute')}
        hideLabel
        value={term.attribute}
        options={attributes.map(({ name }) => ({ value: name, label: name }))}
        onChange={(attribute) => {
          const isChoice = attributes.some(
            (each) => each.name === attribute && each.allowed.length > 0,
          );
          onChange({ ...term, attribute, value: '', operator: isChoice ? 'is' : term.operator });
        }}
      />
      <Select
        label={t('objects.filter.operator')}
        hideLabel
        value={term.operator}
        options={filterOperators.map((value) => ({
          value,
          label: t(`objects.filter.operators.${value}`),
        }))}
        onChange={(operator) => onChange({ ...term, operator })}
      />
      {choices.length > 0 && (term.operator === 'is' || term.operator === 'isNot') ? (
        <Select
          label={t('objects.filter.value')}
          hideLabel
          placeholder={t('objects.filter.value')}
          value={term.value === '' ? null : term.value}
          options={choices.map((value) => ({ value, label: value }))}
          onChange={(value) => onChange({ ...term, value })}
        />
      ) : (
        <TextField
          label={t('objects.filter.value')}
          hideLabel
          placeholder={t('objects.filter.value')}
          maxLength={200}
          value={term.value}
          onChange={(value) => onChange({ ...term, value })}
        />
      )}
      <IconButton
        size="small"
        icon={X}
        label={t('objects.filter.remove', { attribute: term.attribute })}
        onPress={props.onRemove}
      />
    </div>
  );
}
