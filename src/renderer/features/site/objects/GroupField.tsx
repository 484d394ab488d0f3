import { Plus, X } from 'lucide-react';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValueGroup } from '@shared/model/pbx-object';
import { Button, IconButton, TextField } from '../../../ui';
import type { AttributeFieldProps } from './AttributeField';
import styles from './ObjectsTab.module.css';

/**
 * An attribute whose values are sets of attributes, such as skills. The model does not say what is in a set
 * (O2G reference, "AttributeModel"): a new one has the names of those that are there, and none can be the first.
 */
export function GroupField(props: AttributeFieldProps & { readonly label: string }): ReactElement {
  const { t } = useTranslation('site');
  const labelId = useId();
  const { model, value, isDisabled } = props;
  const groups = value.groups ?? [];
  const [first] = groups;
  const change = (next: readonly ValueGroup[]): void =>
    props.onChange({ name: model.name, values: [], groups: next });
  return (
    <div role="group" aria-labelledby={labelId} className={styles.multiple}>
      <span id={labelId} className={styles.label}>
        {props.label}
      </span>
      {groups.length === 0 && (
        <span className={styles.quiet}>
          {t(isDisabled ? 'objects.noValue' : 'objects.noFirst')}
        </span>
      )}
      {groups.map((group, at) => (
        <div key={at} className={styles.group} role="group" aria-label={`${group.name} ${at + 1}`}>
          {Object.entries(group.values).flatMap(([name, values]) =>
            (values.length > 0 ? values : ['']).map((one, place, all) => (
              <TextField
                key={`${name} ${place}`}
                row
                label={all.length > 1 ? t('objects.valueOf', { name, position: place + 1 }) : name}
                isDisabled={isDisabled}
                value={one}
                onChange={(typed) =>
                  change(groups.with(at, withValue(group, name, all.with(place, typed))))
                }
              />
            )),
          )}
          {!isDisabled && (
            <IconButton
              size="small"
              icon={X}
              label={t('objects.removeValue', { name: `${group.name} ${at + 1}` })}
              onPress={() => change(groups.filter((_, index) => index !== at))}
            />
          )}
        </div>
      ))}
      {!isDisabled && first && (
        <Button size="small" icon={Plus} onPress={() => change([...groups, emptyLike(first)])}>
          {t('objects.addValue')}
        </Button>
      )}
    </div>
  );
}

const emptyLike = ({ name, values }: ValueGroup): ValueGroup => ({
  name,
  values: Object.fromEntries(Object.keys(values).map((each) => [each, ['']])),
});

const withValue = (group: ValueGroup, name: string, values: readonly string[]): ValueGroup => ({
  ...group,
  values: { ...group.values, [name]: values },
});
