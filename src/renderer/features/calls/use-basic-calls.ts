import { Phone, PhoneOff, type LucideIcon } from 'lucide-react';
import { isBasic } from '@shared/model/desk-state';
import { isAsking } from '@shared/model/requests';
import { useShortcut } from '../../app/shortcuts/use-shortcut';
import { useCommand, useDesk } from '../../mirror';

/** One of the two things that a basic licence lets a user do with a call. */
export interface BasicAction {
  readonly id: 'answer' | 'hangUp';
  readonly icon: LucideIcon;
  readonly asked: boolean;
  readonly run: () => void;
}

/** Whether the account's licence lets it call, and tells nothing of its calls. */
export function useIsBasic(): boolean {
  return useDesk(isBasic);
}

/** Answering and hanging up, by button and key, whether or not there is a call: the server does not tell. */
export function useBasicActions(): readonly BasicAction[] {
  const command = useCommand();
  const answering = useDesk((desk) => isAsking(desk, 'basicAnswer'));
  const leaving = useDesk((desk) => isAsking(desk, 'basicLeave'));
  const answer = (): void => void command('call.basicAnswer', {});
  const leave = (): void => void command('call.basicLeave');
  useShortcut('answer', answer);
  useShortcut('hangUp', leave);
  return [
    { id: 'answer', icon: Phone, asked: answering, run: answer },
    { id: 'hangUp', icon: PhoneOff, asked: leaving, run: leave },
  ];
}
