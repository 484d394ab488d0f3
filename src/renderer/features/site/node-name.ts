import { useTranslation } from 'react-i18next';
import { nodeText } from '@shared/model/site';
import { useDesk } from '../../mirror';

/** A node as people call it, by its id: by its name where it is known, and by its number. */
export function useNodeName(): (nodeId: string) => string {
  const { t } = useTranslation('site');
  const names = useDesk(({ site }) => site?.nodeNames);
  return (id) => {
    const { key, words } = nodeText(names, id);
    return t(`nodes.${key}`, words);
  };
}
