import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent } from '@shared/model/agent';
import { isLive } from '@shared/model/desk-state';
import { useShortcut } from '../../app/shortcuts/use-shortcut';
import { useDesk } from '../../mirror';
import { Menu, useAnnounce } from '../../ui';
import { AgentButton } from './AgentButton';
import { useAgentWords } from './agent-words';
import { LogOnDialog } from './LogOnDialog';
import { useAgentEntries } from './use-agent-entries';
import { useReadyOrAway } from './use-ready-or-away';

/** The operator's state: what it is, since when, and the menu that changes it. */
export function AgentControl(): ReactElement | null {
  const agent = useDesk((desk) => desk.agent);
  return agent ? <Control agent={agent} /> : null;
}

function Control({ agent }: { readonly agent: Agent }): ReactElement {
  const { t } = useTranslation('agent');
  const words = useAgentWords(agent);
  const live = useDesk(isLive);
  const [menu, setMenu] = useState(false);
  const [loggingOn, setLoggingOn] = useState(false);
  const entries = useAgentEntries(agent, () => setLoggingOn(true));
  useShortcut('agentMenu', () => setMenu(true), live);
  useReadyOrAway();

  useVoice(t('announce', { state: words.status(agent.status) }));
  return (
    <>
      <Menu
        label={t('label')}
        isOpen={menu}
        onOpenChange={setMenu}
        entries={entries}
        trigger={<AgentButton agent={agent} />}
      />
      {loggingOn && <LogOnDialog agent={agent} onClose={() => setLoggingOn(false)} />}
    </>
  );
}

/** Says a sentence aloud when it becomes another one. */
function useVoice(sentence: string): void {
  const announce = useAnnounce();
  const said = useRef(sentence);
  useEffect(() => {
    if (said.current === sentence) return;
    said.current = sentence;
    announce(sentence);
  }, [announce, sentence]);
}
