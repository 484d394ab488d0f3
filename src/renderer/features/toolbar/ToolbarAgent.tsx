import { LifeBuoy, X, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent } from '@shared/model/agent';
import { agentTroubles, askedState } from '@shared/model/agent-requests';
import { isLive } from '@shared/model/desk-state';
import { useShortcut } from '../../app/shortcuts/use-shortcut';
import { useAsking, useDesk } from '../../mirror';
import { Button, IconButton } from '../../ui';
import { AgentButton, AskedState, useAgentWords, useReadyOrAway } from '../agent';
import styles from './Toolbar.module.css';
import { ToolbarTrouble } from './ToolbarTrouble';
import { useSystemMenu } from './use-system-menu';

/** The operator's state and what waits with it; its menu is the system's, because a strip has no room for one. */
export function ToolbarAgent(): ReactElement | null {
  const agent = useDesk((desk) => desk.agent);
  const live = useDesk(isLive);
  const troubled = useDesk((desk) => agentTroubles(desk).length > 0);
  const { place, open } = useSystemMenu('shell.agentMenu');
  useShortcut('agentMenu', open, live && agent !== undefined);
  useReadyOrAway();
  if (!agent) return null;
  return (
    <>
      <div className={styles.agent}>
        <AgentButton agent={agent} buttonRef={place} onPress={open} hidesAsked />
        <Waiting agent={agent} />
      </div>
      {troubled && <ToolbarTrouble />}
    </>
  );
}

/** Below the state: the one that is asked for, the one kept for after the call, and the help that was asked; the two are pressed to take them back. */
function Waiting({ agent }: { readonly agent: Agent }): ReactElement | null {
  const { t } = useTranslation(['toolbar', 'agent']);
  const words = useAgentWords(agent);
  const next = useDesk((desk) => desk.agentNext?.wish);
  const asking = useDesk(askedState)?.wish;
  const then = next && t('toolbar:then', { wish: words.wish(next) });
  if (!asking && then === undefined && words.help === undefined) return null;
  return (
    <div className={styles.waiting}>
      {asking && <AskedState wish={words.wish(asking)} />}
      {then !== undefined && (
        <TakeBack text={then} what={then} how={t('agent:next.cancel')} command="agent.cancelNext" />
      )}
      {words.help !== undefined && (
        <TakeBack
          {...(then !== undefined || asking ? {} : { text: t('agent:help.asked') })}
          icon={LifeBuoy}
          what={words.help}
          how={t('agent:help.cancel')}
          command="agent.cancelHelp"
        />
      )}
    </div>
  );
}

function TakeBack(props: {
  /** What stands there; the icon alone where that is left out. */
  readonly text?: string;
  readonly icon?: LucideIcon;
  /** What it is in full, and what pressing it does: its name. */
  readonly what: string;
  readonly how: string;
  readonly command: 'agent.cancelNext' | 'agent.cancelHelp';
}): ReactElement {
  const { asked, run } = useAsking();
  const { text, icon = X } = props;
  const name = `${props.what}. ${props.how}`;
  const take = {
    size: 'small',
    className: styles.takeBack,
    asked,
    onPress: () => void run(props.command),
  } as const;
  return text === undefined ? (
    <IconButton {...take} variant="secondary" icon={icon} label={name} />
  ) : (
    <Button {...take} icon={icon} aria-label={name} tooltip={name}>
      {text}
    </Button>
  );
}
