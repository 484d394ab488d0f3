import { CircleCheck, CircleHelp, PhoneCall, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isLive } from '@shared/model/desk-state';
import type { UserState } from '@shared/model/event';
import { useDesk } from '../../mirror';
import { Chip, type Tone } from '../../ui';

const states: Readonly<Record<UserState, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  free: { tone: 'ready', icon: CircleCheck },
  busy: { tone: 'busy', icon: PhoneCall },
  unknown: { tone: 'notLive', icon: CircleHelp },
};

/** Whether a user who is no operator is free. */
export function UserStateChip(): ReactElement {
  const { t } = useTranslation('app');
  const state = useDesk((desk) => desk.userState);
  const live = useDesk(isLive);
  const look = states[state];
  return (
    <Chip tone={live ? look.tone : 'notLive'} icon={look.icon}>
      {t(`userState.${state}`)}
    </Chip>
  );
}
