import { Plus, X } from 'lucide-react';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, Select, TextField } from '../../../ui';
import type { AttributeFieldProps } from './AttributeField';
import styles from './ObjectsTab.module.css';

/** An attribute with any number of values, one a line. */
export function ListField(
  props: AttributeFieldProps & {
    readonly label: string;
    readonly description: string | undefined;
  },
): ReactElement {
  const { t } = useTranslation('site');
  const labelId = useId();
  const { model, value, isDisabled, error } = props;
  const { values } = value;
  const change = (next: readonly string[]): void =>
    props.onChange({ name: model.name, values: next });
  return (
    <div role="group" aria-labelledby={labelId} className={styles.multiple}>
      <span id={labelId} className={styles.label}>
        {props.label}
      </span>
      {props.description && <span className={styles.quiet}>{props.description}</span>}
      {values.length === 0 && <span className={styles.quiet}>{t('objects.noValue')}</span>}
      {values.map((each, at) => {
        const name = t('objects.valueOf', { name: model.name, position: at + 1 });
        const put = (typed: string): void =>
          change(values.map((other, index) => (index === at ? typed : other)));
        return (
          <div key={at} className={styles.value}>
            {model.allowed.length > 0 ? (
              <Select
                label={name}
                hideLabel
                isDisabled={isDisabled}
                value={each === '' ? null : each}
                options={model.allowed.map((option) => ({ value: option, label: option }))}
                onChange={put}
              />
            ) : (
              <TextField
                label={name}
                hideLabel
                isDisabled={isDisabled}
                error={at === 0 ? error : undefined}
                value={each}
                onChange={put}
              />
            )}
            {!isDisabled && (
              <IconButton
                size="small"
                icon={X}
                label={t('objects.removeValue', { name })}
                onPress={() => change(values.filter((_, index) => index !== at))}
              />
            )}
          </div>
        );
      })}
      {!isDisabled && (
        <Button size="small" icon={Plus} onPress={() => change([...values, ''])}>
          {t('objects.addValue')}
        </Button>
      )}
    </div>
  );
}
