import { useRef, type ReactElement } from 'react';
import { isLive } from '@shared/model/desk-state';
import { useShortcut } from '../../app/shortcuts/use-shortcut';
import { useCommand, useDesk } from '../../mirror';
import { AgentButton, agentTroubles, useReadyOrAway } from '../agent';
import { ToolbarTrouble } from './ToolbarTrouble';

/** The operator's state; its menu is the system's, because a strip has no room for one. */
export function ToolbarAgent(): ReactElement | null {
  const command = useCommand();
  const agent = useDesk((desk) => desk.agent);
  const live = useDesk(isLive);
  const troubled = useDesk((desk) => agentTroubles(desk).length > 0);
  const place = useRef<HTMLButtonElement>(null);
  const open = (): void => {
    const at = place.current?.getBoundingClientRect();
    if (!at) return;
    const [x, y] = [Math.round(at.left), Math.round(at.bottom)];
    void command('shell.agentMenu', { x: Math.max(0, x), y: Math.max(0, y) });
  };
  useShortcut('agentMenu', open, live && agent !== undefined);
  useReadyOrAway();
  if (!agent) return null;
  return (
    <>
      <AgentButton agent={agent} buttonRef={place} onPress={open} />
      {troubled && <ToolbarTrouble />}
    </>
  );
}
