import { Clock, LifeBuoy } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent } from '@shared/model/agent';
import { useAsking, useCommand, useDesk } from '../../mirror';
import { Button, Timer } from '../../ui';
import { AgentTroubles } from './AgentTroubles';
import styles from './AgentStrip.module.css';
import { useAgentWords } from './agent-words';
import { WrapUpBar } from './WrapUpBar';

/** Below the header of every page: what waits for the operator, and what did not come true. */
export function AgentStrip(): ReactElement | null {
  const agent = useDesk((desk) => desk.agent);
  if (!agent) return null;
  return (
    <>
      <AgentTroubles agent={agent} />
      <NextLine agent={agent} />
      <HelpLine agent={agent} />
      <WrapUpBar />
    </>
  );
}

/** The state that is asked for as soon as the call is over. */
function NextLine({ agent }: { readonly agent: Agent }): ReactElement | null {
  const { t } = useTranslation('agent');
  const command = useCommand();
  const words = useAgentWords(agent);
  const next = useDesk((desk) => desk.agentNext);
  if (!next) return null;
  return (
    <Line
      icon={<Clock size={16} aria-hidden="true" />}
      action={
        <Button size="small" onPress={() => void command('agent.cancelNext')}>
          {t('next.cancel')}
        </Button>
      }
    >
      {t('next.text', { wish: words.wish(next.wish) })}
    </Line>
  );
}

/** The supervisor was called for help. */
function HelpLine({ agent }: { readonly agent: Agent }): ReactElement | null {
  const { t } = useTranslation('agent');
  const { asked, run } = useAsking();
  const { help } = useAgentWords(agent);
  if (help === undefined || !agent.helpAsked) return null;
  return (
    <Line
      icon={<LifeBuoy size={16} aria-hidden="true" />}
      action={
        <Button size="small" asked={asked} onPress={() => void run('agent.cancelHelp')}>
          {t('help.cancel')}
        </Button>
      }
    >
      {help} <Timer since={agent.helpAsked.since} />
    </Line>
  );
}

function Line(props: {
  readonly icon: ReactNode;
  readonly action: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={styles.line} role="status">
      {props.icon}
      <p className={styles.text}>{props.children}</p>
      {props.action}
    </div>
  );
}
