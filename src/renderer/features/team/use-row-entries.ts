import { Grab, LogOut, Phone, Repeat, UserMinus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isLive } from '@shared/model/desk-state';
import type { ShortcutAction } from '@shared/bridge/settings';
import { intrusionModes, ringingAt, type IntrusionMode, type TeamMember } from '@shared/model/team';
import { useCommand, useDesk, useShell } from '../../mirror';
import { usePickUp } from '../phone';
import type { MenuEntry } from '../../ui';
import { modeIcons } from './mode-look';
import type { MemberControls } from './use-member-controls';

/** The key of each way into an agent's call. */
export const modeKeys = {
  discrete: 'teamListen',
  restricted: 'teamWhisper',
  normal: 'teamJoin',
} as const satisfies Record<IntrusionMode, ShortcutAction>;

/** Everything that can be done with an agent; what cannot says why. */
export function useRowEntries(
  member: TeamMember,
  { mode, off, enter }: MemberControls,
): readonly MenuEntry[] {
  const { t } = useTranslation('team');
  const command = useCommand();
  const pickUp = usePickUp();
  const live = useDesk(isLive);
  const shortcuts = useShell(({ settings }) => settings.shortcuts);
  const { number } = member;
  const permanent = useDesk(({ team }) => team?.permanent?.agent);
  const ringing = ringingAt(member);
  const pickUpEntry: MenuEntry = {
    id: 'pickUp',
    icon: Grab,
    label: t('pickUp'),
    isDisabled: !live,
    onAction: () => pickUp(number, ringing?.callRef),
  };
  return [
    // What is urgent stands first.
    ...(ringing ? [pickUpEntry, { separator: 'ringing' }] : []),
    ...intrusionModes.map((each) => ({
      id: each,
      icon: modeIcons[each],
      label: t(`mode.${each}`),
      detail: off ?? t(`modeHelp.${each}`),
      isDisabled: off !== undefined,
      isChecked: mode === each,
      shortcut: shortcuts[modeKeys[each]],
      onAction: () => enter(each),
    })),
    ...(mode
      ? [
          {
            id: 'leave',
            icon: LogOut,
            label: t('leaveCall'),
            onAction: () => void command('team.leaveCall'),
          },
        ]
      : []),
    { separator: 'permanent' },
    permanent === number
      ? {
          id: 'stop',
          icon: Repeat,
          label: t('permanent.stop'),
          isDisabled: !live,
          onAction: () => void command('team.stopListening'),
        }
      : {
          id: 'permanent',
          icon: Repeat,
          label: t('permanent.start'),
          detail: permanent === undefined ? t('permanent.help') : t('permanent.other'),
          isDisabled: !live || permanent !== undefined,
          onAction: () => void command('team.listenPermanently', { agent: number }),
        },
    {
      id: 'call',
      icon: Phone,
      label: t('callAgent'),
      isDisabled: !live,
      onAction: () => void command('call.make', { number }),
    },
    ...(ringing ? [] : [pickUpEntry]),
    { separator: 'remove' },
    {
      id: 'remove',
      icon: UserMinus,
      label: t('remove'),
      isDisabled: !live,
      onAction: () => void command('team.remove', { number }),
    },
  ];
}
