import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntrusionMode, Team, TeamMember } from '@shared/model/team';
import { useShortcut } from '../../app/shortcuts/use-shortcut';
import { TeamRow } from './TeamRow';
import styles from './team.module.css';
import type { MemberWords } from './use-member-words';
import { useTeamControls } from './use-team-controls';

interface TeamListProps {
  readonly team: Team;
  readonly members: readonly TeamMember[];
  readonly words: MemberWords;
}

/** The agents, and the keys: arrows go from one to the next, Enter opens what can be done. */
export function TeamList({ team, members, words }: TeamListProps): ReactElement {
  const { t } = useTranslation('team');
  const list = useRef<HTMLUListElement>(null);
  const [currentNumber, setCurrent] = useState<string>();
  const [menuOf, setMenuOf] = useState<string>();
  const controls = useTeamControls();
  const found = members.findIndex(({ number }) => number === currentNumber);
  const at = Math.max(0, found);
  const current = members[at];

  const enter = (mode: IntrusionMode): void => {
    if (current && controls.offReason(current) === undefined) controls.enter(current, mode);
  };
  useShortcut('teamListen', () => enter('discrete'));
  useShortcut('teamWhisper', () => enter('restricted'));
  useShortcut('teamJoin', () => enter('normal'));

  const move = (to: number): void => {
    const next = members[Math.min(members.length - 1, Math.max(0, to))];
    if (!next) return;
    setCurrent(next.number);
    list.current?.querySelector<HTMLElement>(`[data-agent="${next.number}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !('agent' in event.target.dataset)) return;
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(members.length - 1);
    else if (event.key === 'Enter') setMenuOf(current?.number);
    else return;
    event.preventDefault();
  };
  return (
    <ul className={styles.list} ref={list} aria-label={t('title')} onKeyDown={onKeyDown}>
      {members.map((member, index) => (
        <TeamRow
          key={member.number}
          team={team}
          member={member}
          words={words}
          controls={controls}
          isCurrent={index === at}
          menuOpen={menuOf === member.number}
          onMenu={(open) => setMenuOf(open ? member.number : undefined)}
          onFocus={() => setCurrent(member.number)}
        />
      ))}
    </ul>
  );
}
