import { useTranslation } from 'react-i18next';
import { useDesk } from '../../mirror';

/** A node as people call it, by its id: by its name where it is known, and by its number. */
export function useNodeName(): (nodeId: string) => string {
  const { t } = useTranslation('site');
  const names = useDesk(({ site }) => site?.nodeNames);
  return (id) => {
    const name = names?.[id];
    return name ? t('nodes.named', { name, id }) : t('nodes.name', { id });
  };
}
