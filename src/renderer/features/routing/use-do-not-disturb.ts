import { isLive } from '@shared/model/desk-state';
import { useShortcut } from '../../app/shortcuts/use-shortcut';
import { useMirror } from '../../mirror';
import { useWish } from './use-routing';

/** Lets the key turn do not disturb on and off, where the user may and while the desk is live. */
export function useDoNotDisturbKey(): void {
  const { desk } = useMirror();
  const wish = useWish();
  useShortcut('doNotDisturb', () => {
    const { routing } = desk.get();
    if (!isLive(desk.get()) || !routing?.can.doNotDisturb) return;
    void wish({ set: 'doNotDisturb', on: routing.state.doNotDisturb !== true });
  });
}
