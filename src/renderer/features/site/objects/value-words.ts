import { useTranslation } from 'react-i18next';
import type { Attribute } from '@shared/model/pbx-object';

/** An attribute's value as one line. */
export function useValueWords(): (attribute: Attribute) => string {
  const { t } = useTranslation('site');
  return ({ values, groups }) => {
    const words = groups
      ? groups.map((group) =>
          Object.entries(group.values)
            .map(([name, each]) => `${name} ${each.join(' ')}`)
            .join(', '),
        )
      : values.map((value) =>
          value === 'true' || value === 'false' ? t(`objects.${value}`) : value,
        );
    return words.filter((each) => each !== '').join(groups ? ' · ' : ', ') || t('objects.noValue');
  };
}
