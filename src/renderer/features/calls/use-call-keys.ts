import { isLive } from '@shared/model/desk-state';
import { useShortcut } from '../../app/shortcuts/use-shortcut';
import { useMirror } from '../../mirror';
import { keyTarget, menuTarget, type CallKey } from './model/keys';
import type { CallControls } from './use-call-controls';

/** Lets the keys act on the calls of the page, as long as the desk is live. */
export function useCallKeys(controls: Pick<CallControls, 'act' | 'showMenu'>): void {
  const { desk } = useMirror();
  const press = (key: CallKey) => (): void => {
    const now = desk.get();
    const target = isLive(now) ? keyTarget(key, now.calls) : undefined;
    if (target) controls.act(target.call, target.action);
  };
  useShortcut('answer', press('answer'));
  useShortcut('hangUp', press('hangUp'));
  useShortcut('holdOrRetrieve', press('holdOrRetrieve'));
  useShortcut('transfer', press('transfer'));
  useShortcut('dtmf', press('dtmf'));
  useShortcut('record', press('record'));
  useShortcut('park', press('park'));
  useShortcut('attachData', press('attachData'));
  useShortcut('toVoicemail', press('toVoicemail'));
  useShortcut('callMenu', () => {
    const now = desk.get();
    const call = isLive(now) && menuTarget(now.calls);
    if (call) controls.showMenu(call.callRef, true);
  });
}
