import { readyOrAway } from '@shared/model/ready-or-away';
import { isLive } from '@shared/model/desk-state';
import { useShortcut } from '../../app/shortcuts/use-shortcut';
import { useCommand, useDesk, useMirror } from '../../mirror';

/** Does what the ready-or-away key says, where the desktop did not grant it everywhere. */
export function useReadyOrAway(): void {
  const command = useCommand();
  const { desk } = useMirror();
  const live = useDesk(isLive);
  useShortcut(
    'readyOrAway',
    () => {
      const wish = readyOrAway(desk.get());
      if (wish === 'cancel') void command('agent.cancelNext');
      else if (wish) void command('agent.become', { wish });
    },
    live,
  );
}
