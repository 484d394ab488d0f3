import { ArrowRight, ChevronDown } from 'lucide-react';
import type { ReactElement, Ref } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Agent } from '@shared/model/agent';
import { askedState } from '@shared/model/agent-requests';
import { agentWord } from '@shared/model/agent-words';
import { isLive } from '@shared/model/desk-state';
import { useDesk } from '../../mirror';
import { classes, Spinner, Timer, toneClass } from '../../ui';
import styles from './AgentControl.module.css';
import { agentLooks } from './agent-look';
import { useAgentWords } from './agent-words';

interface AgentButtonProps {
  readonly agent: Agent;
  /** Left out where the button is a menu's trigger, which presses it. */
  readonly onPress?: () => void;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** What is asked stands elsewhere. */
  readonly hidesAsked?: boolean;
}

/** The state, since when, and what is asked: pressed, it offers the others. */
export function AgentButton(props: AgentButtonProps): ReactElement {
  const { agent, onPress, buttonRef } = props;
  const { t } = useTranslation('agent');
  const words = useAgentWords(agent);
  const live = useDesk(isLive);
  const asked = useDesk(askedState);
  const look = agentLooks[agentWord(agent.status)];
  const word = words.status(agent.status);
  const wish = asked?.wish && words.wish(asked.wish);
  return (
    <Button
      className={classes(styles.control, toneClass(live ? look.tone : 'notLive'))}
      isDisabled={!live}
      aria-label={wish ? t('buttonAsked', { state: word, wish }) : t('button', { state: word })}
      {...(onPress ? { onPress, 'aria-haspopup': 'menu' } : {})}
      {...(buttonRef ? { ref: buttonRef } : {})}
    >
      <look.icon size={16} aria-hidden="true" />
      <span className={styles.word}>{word}</span>
      {agent.status.main === 'loggedOn' && <Timer since={agent.since} slows={look.unlimited} />}
      {wish && !props.hidesAsked && <AskedState wish={wish} />}
      <ChevronDown size={14} aria-hidden="true" className={styles.chevron} />
    </Button>
  );
}

/** A state that is asked for and not so yet. */
export function AskedState({ wish }: { readonly wish: string }): ReactElement {
  const { t } = useTranslation('agent');
  return (
    <span className={styles.asked}>
      <ArrowRight size={14} aria-hidden="true" />
      <Spinner size={14} />
      <span className={styles.word}>{t('asked', { wish })}</span>
    </span>
  );
}
