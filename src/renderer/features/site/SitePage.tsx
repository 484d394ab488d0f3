import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../mirror';
import { Tabs } from '../../ui';
import { ObjectsTab } from './objects/ObjectsTab';
import { StatusTab } from './status/StatusTab';
import { UsersTab } from './users/UsersTab';

/** The server and its nodes, its users, and the objects of the PBXs, each in its tab where the session has it. */
export function SitePage(): ReactElement {
  const { t } = useTranslation('site');
  const features = useDesk((desk) => desk.features);
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={[
        ...(features.includes('site')
          ? [{ id: 'status', label: t('tabs.status'), content: <StatusTab />, rests: true }]
          : []),
        ...(features.includes('users')
          ? [{ id: 'users', label: t('tabs.users'), content: <UsersTab />, rests: true }]
          : []),
        ...(features.includes('provisioning')
          ? [{ id: 'objects', label: t('tabs.objects'), content: <ObjectsTab />, rests: true }]
          : []),
      ]}
    />
  );
}
