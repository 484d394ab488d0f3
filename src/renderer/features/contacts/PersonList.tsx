import { useEffect, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RowTooltips } from '../../ui';
import { useRows } from '../../ui/use-rows';
import styles from './contacts.module.css';
import { nextPerson, type PeopleLine } from './model/people-lines';
import type { Person } from './model/person';
import { PersonRow } from './PersonRow';
import type { PersonActions } from './use-person-actions';

const heights = { heading: 32, person: 48 } as const;
const heightOf = ({ type }: PeopleLine): number => heights[type];
const keyOf = ({ key }: PeopleLine): string => key;
/** So near the end of what is loaded, more is asked for. */
const nearEnd = 40;

interface PersonListProps {
  readonly lines: readonly PeopleLine[];
  /** The line that keys act on. */
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly actions: PersonActions;
  readonly onDetails: (person: Person) => void;
  /** Arrow up on the first line. */
  readonly onLeave: () => void;
  readonly onEnd: () => void;
  readonly label: string;
}

/** The lines that are in view, and the keys: arrows, Enter calls, Shift+Enter transfers, F stars, space tells more. */
export function PersonList(props: PersonListProps): ReactElement {
  const { lines, at, actions, onMove, onEnd } = props;
  const { t } = useTranslation('contacts');
  const { scroll, list, virtual, focus } = useRows({ lines, heightOf, keyOf, current: at });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= lines.length - nearEnd) onEnd();
  }, [last, lines.length, onEnd]);

  const move = (to: number): void => {
    onMove(to);
    focus(to, `[data-line="${to}"]`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const onRow = event.target instanceof HTMLElement && 'line' in event.target.dataset;
    const line = lines[at];
    const person = onRow && line?.type === 'person' ? line.person : undefined;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const up = nextPerson(lines, at, -1);
    if (event.key === 'ArrowDown') move(nextPerson(lines, at, 1));
    else if (event.key === 'ArrowUp' && up === at) props.onLeave();
    else if (event.key === 'ArrowUp') move(up);
    else if (event.key === 'Home') move(nextPerson(lines, -1, 1));
    else if (event.key === 'End') move(nextPerson(lines, lines.length, -1));
    else if (!person) return;
    else if (event.key === 'Enter' && event.shiftKey) transfer(person);
    else if (event.key === 'Enter') actions.call(person);
    else if (event.key === ' ') props.onDetails(person);
    else if (plain && event.key.toLowerCase() === 'f') {
      actions.setFavourite(person, !person.contact?.favourite);
    } else if (!plain && event.key.toLowerCase() === 'c' && !hasSelection()) actions.copy(person);
    else return;
    event.preventDefault();
  };
  const transfer = (person: Person): void => {
    const ways = actions.transferWays(person);
    const way = ways?.consult ?? ways?.blind;
    if (way) actions.transfer(way);
  };

  return (
    <div className={styles.scroll} ref={scroll} onKeyDown={onKeyDown}>
      <div className={styles.list} role="list" aria-label={props.label} {...list}>
        {items.map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const { start, size } = item;
          const style = { insetBlockStart: start, blockSize: size };
          return line.type === 'heading' ? (
            <div key={line.key} role="listitem" className={styles.heading} style={style}>
              <h2>{t(`heading.${line.heading}`)}</h2>
            </div>
          ) : (
            <PersonRow
              key={line.key}
              person={line.person}
              index={item.index}
              isCurrent={item.index === at}
              start={start}
              size={size}
              actions={actions}
              onFocus={onMove}
              onDetails={props.onDetails}
            />
          );
        })}
      </div>
      <RowTooltips within={scroll} />
    </div>
  );
}

/** Who marked some text wants that text. */
const hasSelection = (): boolean => window.getSelection()?.isCollapsed === false;
