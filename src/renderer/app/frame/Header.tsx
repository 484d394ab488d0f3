import { CircleCheck, CircleHelp, PhoneCall, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '@shared/model/account';
import { deviceInUse } from '@shared/model/device';
import type { UserState } from '@shared/model/event';
import { isLive } from '@shared/model/desk-state';
import { AgentControl } from '../../features/agent';
import { RoutingChip, WaitingLamp } from '../../features/routing';
import { useDesk, useShell } from '../../mirror';
import { Chip, type Tone } from '../../ui';
import styles from './Header.module.css';
import { LinkIndicator } from './LinkIndicator';

const states: Readonly<Record<UserState, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  free: { tone: 'ready', icon: CircleCheck },
  busy: { tone: 'busy', icon: PhoneCall },
  unknown: { tone: 'notLive', icon: CircleHelp },
};

/** Who is signed in, on which device, in which state, and whether all that is true now. */
export function Header(): ReactElement {
  const { t } = useTranslation('app');
  const identity = useDesk((desk) => desk.identity);
  const state = useDesk((desk) => desk.userState);
  const live = useDesk(isLive);
  const hasPhone = useDesk((desk) => desk.features.includes('calls'));
  const isOperator = useDesk((desk) => desk.agent !== undefined);
  const look = states[state];
  return (
    <header className={styles.header}>
      <div className={styles.who}>
        <p className={styles.name} title={nameOf(identity)}>
          {nameOf(identity) || t('user.nameless')}
        </p>
        <Standing />
      </div>
      {!hasPhone ? null : isOperator ? (
        <AgentControl />
      ) : (
        <Chip tone={live ? look.tone : 'notLive'} icon={look.icon}>
          {t(`userState.${state}`)}
        </Chip>
      )}
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
