import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../mirror';
import { Tabs } from '../../ui';
import { ObjectsTab } from './objects/ObjectsTab';
import { StatusTab } from './status/StatusTab';

/** The server, its nodes and their objects, each in its tab where the session has it. */
export function SitePage(): ReactElement {
  const { t } = useTranslation('site');
  const features = useDesk((desk) => desk.features);
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={[
        ...(features.includes('site')
          ? [{ id: 'status', label: t('tabs.status'), content: <StatusTab /> }]
          : []),
        ...(features.includes('provisioning')
          ? [{ id: 'objects', label: t('tabs.objects'), content: <ObjectsTab /> }]
          : []),
      ]}
    />
  );
}
