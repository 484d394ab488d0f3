import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attribute, AttributeModel } from '@shared/model/pbx-object';
import { classes, Select, TextField } from '../../../ui';
import { GroupField } from './GroupField';
import { ListField } from './ListField';
import styles from './ObjectsTab.module.css';

export interface AttributeFieldProps {
  readonly model: AttributeModel;
  readonly value: Attribute;
  readonly isEdited: boolean;
  readonly isDisabled: boolean;
  readonly isUnused: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: Attribute) => void;
}

/** One attribute: the field that its type asks for. One that was edited is marked. */
export function AttributeField(props: AttributeFieldProps): ReactElement {
  return (
    <div className={classes(styles.field, props.isEdited && styles.isEdited)}>
      <Control {...props} />
    </div>
  );
}

function Control(props: AttributeFieldProps): ReactElement {
  const { t } = useTranslation('site');
  const { model, value, isDisabled, error, onChange } = props;
  const { name } = model;
  const label = model.mandatory ? t('objects.mandatory', { name }) : name;
  const description =
    props.isUnused && model.usedWhen ? t('objects.usedWhen', { when: model.usedWhen }) : undefined;
  const put = (...values: string[]): void => onChange({ name, values });
  if (model.kind === 'group' || value.groups) {
    return <GroupField {...props} label={label} />;
  }
  if (model.multiple) return <ListField {...props} label={label} description={description} />;
  const [single = ''] = value.values;
  if (model.kind === 'boolean' || model.kind === 'choice') {
    const options =
      model.kind === 'boolean'
        ? (['true', 'false'] as const).map((each) => ({ value: each, label: t(`objects.${each}`) }))
        : model.allowed.map((each) => ({ value: each, label: each }));
    // What the PBX has is shown, even where its model does not list it.
    const known = options.some((option) => option.value === single);
    return (
      <Select<string>
        row
        label={label}
        description={description}
        error={error}
        isDisabled={isDisabled}
        placeholder={t('objects.notSet')}
        value={single === '' ? null : single}
        options={single === '' || known ? options : [{ value: single, label: single }, ...options]}
        onChange={(picked) => put(picked)}
      />
    );
  }
  return (
    <TextField
      row
      label={label}
      description={description}
      error={error}
      isDisabled={isDisabled}
      inputMode={model.kind === 'integer' ? 'numeric' : 'text'}
      value={single}
      onChange={(typed) => put(typed)}
    />
  );
}
