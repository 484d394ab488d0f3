import { Search } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attribute, AttributeModel, ObjectModel } from '@shared/model/pbx-object';
import { EmptyState, Switch, TextField } from '../../../ui';
import { AttributeField } from './AttributeField';
import { counts, type Draft, type Problem, shown, type Values } from './object-draft';

/** More attributes than this are searched. */
const many = 8;

/** The fields of an object, built from its model. What does not count now is left out unless asked for. */
export function AttributeFields(props: {
  readonly model: ObjectModel;
  readonly values: Values;
  readonly draft: Draft;
  /** The attribute that names an existing object: it can not be changed. */
  readonly fixed?: string | undefined;
  readonly readOnly: boolean;
  readonly problems: Readonly<Record<string, Problem>>;
  /** What the PBX said of one attribute. */
  readonly refusal?: { readonly name: string; readonly message: string } | undefined;
  readonly onEdit: (attribute: Attribute) => void;
}): ReactElement {
  const { t } = useTranslation('site');
  const { model, values, draft, refusal } = props;
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const unused = model.attributes.filter((each) => !counts(each, values, draft));
  const found = model.attributes.filter(
    (each) =>
      (all || !unused.includes(each)) &&
      each.name.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const errorOf = ({ name, maxLength }: AttributeModel): string | undefined => {
    if (refusal?.name === name) return refusal.message;
    const problem = props.problems[name];
    return problem && t(`objects.problem.${problem}`, { count: maxLength ?? 0 });
  };
  return (
    <>
      {model.attributes.length > many && (
        <TextField
          label={t('objects.findAttribute')}
          hideLabel
          placeholder={t('objects.findAttribute')}
          type="search"
          icon={Search}
          value={search}
          onChange={setSearch}
        />
      )}
      {found.length === 0 && <EmptyState title={t('objects.noAttribute', { search })} />}
      {found.map((attribute) => (
        <AttributeField
          key={attribute.name}
          model={attribute}
          value={shown(attribute.name, values, draft)}
          isEdited={attribute.name in draft}
          isDisabled={
            props.readOnly || props.fixed === attribute.name || unused.includes(attribute)
          }
          isUnused={unused.includes(attribute)}
          error={errorOf(attribute)}
          onChange={props.onEdit}
        />
      ))}
      {unused.length > 0 && (
        <Switch
          label={t('objects.showUnused')}
          description={t('objects.unusedCount', { count: unused.length })}
          isOn={all}
          onChange={setAll}
        />
      )}
    </>
  );
}
