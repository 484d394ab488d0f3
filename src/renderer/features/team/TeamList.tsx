import { useCallback, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntrusionMode, TeamMember } from '@shared/model/team';
import { useShortcut } from '../../app/shortcuts/use-shortcut';
import { RowTooltips } from '../../ui';
import { useRows } from '../../ui/use-rows';
import { MemberMenu, type OpenMemberMenu } from './MemberMenu';
import { TeamRow } from './TeamRow';
import styles from './team.module.css';
import type { MemberWords } from './use-member-words';
import { useMemberControls } from './use-member-controls';

interface TeamListProps {
  readonly members: readonly TeamMember[];
  readonly words: MemberWords;
}

/** The height (px) of a row, whatever its agent does: nothing moves below the pointer when a call comes or goes. */
const height = 52;

const numberOf = ({ number }: TeamMember): string => number;
const heightOf = (): number => height;

/** The agents in view, and the keys: arrows go from one to the next, pages too, Enter opens what can be done. */
export function TeamList({ members, words }: TeamListProps): ReactElement {
  const { t } = useTranslation('team');
  const [currentNumber, setCurrent] = useState<string>();
  const [menu, setMenu] = useState<OpenMemberMenu>();
  const found = members.findIndex(({ number }) => number === currentNumber);
  const at = Math.max(0, found);
  const current = members[at];
  const controls = useMemberControls(current?.number ?? '');
  const onMenu = useCallback((number: string, at: HTMLElement) => setMenu({ number, at }), []);
  const onMenuClose = useCallback(() => setMenu(undefined), []);
  // Of an agent who left the list, or whose row scrolled away, nothing can be chosen any more.
  const open = menu?.at.isConnected
    ? members.find(({ number }) => number === menu.number)
    : undefined;

  const { scroll, list, virtual, focus } = useRows({
    lines: members,
    heightOf,
    keyOf: numberOf,
    padding: 8,
    current: at,
  });

  const enter = (mode: IntrusionMode): void => {
    if (current && controls.off === undefined) controls.enter(mode);
  };
  useShortcut('teamListen', () => enter('discrete'));
  useShortcut('teamWhisper', () => enter('restricted'));
  useShortcut('teamJoin', () => enter('normal'));

  const move = (to: number): void => {
    const next = members[Math.min(members.length - 1, Math.max(0, to))];
    if (!next) return;
    setCurrent(next.number);
    focus(members.indexOf(next), `[data-agent="${next.number}"]`);
  };
  const inView = (): number => Math.floor((scroll.current?.clientHeight ?? 0) / height);
  const openMenu = (row: HTMLElement): void => {
    const tool = row.querySelector<HTMLElement>('[aria-haspopup="menu"]');
    if (tool && current) onMenu(current.number, tool);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !('agent' in event.target.dataset)) return;
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'PageDown') move(at + inView());
    else if (event.key === 'PageUp') move(at - inView());
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(members.length - 1);
    else if (event.key === 'Enter') openMenu(event.target);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.scroll} ref={scroll} onKeyDown={onKeyDown}>
      <ul className={styles.list} aria-label={t('title')} {...list}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const member = members[index];
          return (
            member && (
              <TeamRow
                key={member.number}
                member={member}
                words={words}
                isCurrent={index === at}
                onMenu={onMenu}
                onFocus={setCurrent}
                index={index}
                count={members.length}
                start={start}
                size={size}
              />
            )
          );
        })}
      </ul>
      {menu && open && <MemberMenu member={open} at={menu.at} onClose={onMenuClose} />}
      <RowTooltips within={scroll} />
    </div>
  );
}
