import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '@shared/model/account';
import { deviceInUse } from '@shared/model/device';
import { AgentControl } from '../../features/agent';
import { RoutingChip, WaitingLamp } from '../../features/routing';
import { useDesk, useShell } from '../../mirror';
import styles from './Header.module.css';
import { LinkIndicator } from './LinkIndicator';
import { UserStateChip } from './UserStateChip';

/** Who is signed in, on which device, in which state, and whether all that is true now. */
export function Header(): ReactElement {
  const { t } = useTranslation('app');
  const identity = useDesk((desk) => desk.identity);
  const hasPhone = useDesk((desk) => desk.features.includes('calls'));
  const isOperator = useDesk((desk) => desk.agent !== undefined);
  return (
    <header className={styles.header}>
      <div className={styles.who}>
        <p className={styles.name} title={nameOf(identity)}>
          {nameOf(identity) || t('user.nameless')}
        </p>
        <Standing />
      </div>
      {!hasPhone ? null : isOperator ? <AgentControl /> : <UserStateChip />}
      <RoutingChip />
      <WaitingLamp />
      <LinkIndicator />
    </header>
  );
}

/** The device; for an administrator what they are, and for whom somebody else signed in. */
function Standing(): ReactElement {
  const { t } = useTranslation('app');
  const identity = useDesk((desk) => desk.identity);
  if (identity?.administrator) return <p className={styles.device}>{t('user.administrator')}</p>;
  if (!identity?.signedInBy) return <DeviceLine />;
  return (
    <>
      <DeviceLine />
      <p className={styles.device}>{t('user.signedInBy', { login: identity.signedInBy })}</p>
    </>
  );
}

function DeviceLine(): ReactElement {
  const { t } = useTranslation('app');
  const chosen = useShell(({ settings }) => settings.deviceId);
  const device = useDesk(({ devices }) => deviceInUse(devices, chosen));
  if (!device) return <p className={styles.device}>{t('device.none')}</p>;
  return (
    <p className={styles.device}>
      {t(`device.kind.${device.kind}`)} {device.id}
      {device.inService === false && (
        <span className={styles.out}> · {t('device.outOfService')}</span>
      )}
    </p>
  );
}

/** The user's name as the PBX has it, else their login. */
export function nameOf(identity: Identity | undefined): string {
  const name = [identity?.firstName, identity?.lastName].filter(Boolean).join(' ');
  return name || identity?.login || '';
}
