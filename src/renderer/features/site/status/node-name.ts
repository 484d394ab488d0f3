import { useTranslation } from 'react-i18next';
import type { PbxNode } from '@shared/model/site';

/** A node as people call it: by its name where it has one, and by its number. */
export function useNodeName(): (node: Pick<PbxNode, 'nodeId' | 'name'>) => string {
  const { t } = useTranslation('site');
  return ({ nodeId, name }) =>
    name ? t('nodes.named', { name, id: nodeId }) : t('nodes.name', { id: nodeId });
}
