import { ArrowRight, ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Agent } from '@shared/model/agent';
import { isLive } from '@shared/model/desk-state';
import { useShortcut } from '../../app/shortcuts/use-shortcut';
import { useDesk } from '../../mirror';
import { classes, Menu, Spinner, Timer, toneClass, useAnnounce } from '../../ui';
import { agentLooks, agentWord } from './agent-look';
import { askedState } from './agent-requests';
import { useAgentWords } from './agent-words';
import styles from './AgentControl.module.css';
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
  const asked = useDesk(askedState);
  const [menu, setMenu] = useState(false);
  const [loggingOn, setLoggingOn] = useState(false);
  const entries = useAgentEntries(agent, () => setLoggingOn(true));
  useShortcut('agentMenu', () => setMenu(true), live);
  useReadyOrAway();

  const look = agentLooks[agentWord(agent.status)];
  const word = words.status(agent.status);
  const wish = asked?.wish && words.wish(asked.wish);
  useVoice(t('announce', { state: word }));
  return (
    <>
      <Menu
        label={t('label')}
        isOpen={menu}
        onOpenChange={setMenu}
        entries={entries}
        trigger={
          <Button
            className={classes(styles.control, toneClass(live ? look.tone : 'notLive'))}
            isDisabled={!live}
            aria-label={
              wish ? t('buttonAsked', { state: word, wish }) : t('button', { state: word })
            }
          >
            <look.icon size={16} aria-hidden="true" />
            <span className={styles.word}>{word}</span>
            {agent.status.main === 'loggedOn' && <Timer since={agent.since} />}
            {wish && (
              <span className={styles.asked}>
                <ArrowRight size={14} aria-hidden="true" />
                <Spinner size={14} />
                <span className={styles.word}>{t('asked', { wish })}</span>
              </span>
            )}
            <ChevronDown size={14} aria-hidden="true" className={styles.chevron} />
          </Button>
        }
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
