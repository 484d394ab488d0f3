import type { DeskState } from '@shared/model/desk-state';
import type { DeskEvent } from '@shared/model/event';
import { FailureError } from '@shared/model/failure';
import type { TeamMemberReport } from '@shared/model/team';
import type { SupervisorControl } from '../../pbx/port/supervisor';
import type { Clock } from '../clock';
import { applyBatches } from '../live-session';
import type { Store } from '../store';

/** Remembers the numbers of a supervisor's agents, by the supervisor's login. */
export interface TeamMemory {
  numbers(login: string): readonly string[];
  keep(login: string, numbers: readonly string[]): void;
}

/** Follows the agents whom the supervisor has chosen, and those who ask for help. */
export interface TeamWatch {
  /** Throws `noSuchAgent` where the PBX knows nobody with the number. */
  add(number: string): Promise<void>;
  remove(number: string): Promise<void>;
  helpIsOver(number: string): void;
  dispose(): void;
}

/**
 * Each time the desk is live anew, says to the PBX whom to follow: its answer, and how the agents are, come
 * as events. No PBX lists a supervisor's agents to the supervisor (O2G reference, "/logins"), so the program
 * remembers them.
 */
export function createTeamWatch(
  store: Store<DeskState>,
  clock: Clock,
  control: () => SupervisorControl,
  memory: TeamMemory,
): TeamWatch {
  let turn = Promise.resolve();
  let stopTimer: (() => void) | undefined;

  const tell = (event: DeskEvent): void => {
    store.set(applyBatches(store.get(), [{ at: clock.now(), events: [event] }]));
  };
  const login = (): string => store.get().identity?.login ?? '';
  const known = (): readonly TeamMemberReport[] =>
    Object.values(store.get().team?.members ?? {}).map(({ number, login: name, ...rest }) => ({
      number,
      ...(name === undefined ? {} : { login: name }),
      ...(rest.name === undefined ? {} : { name: rest.name }),
    }));
  /** One after the other: what is asked later knows of what was asked before. */
  const queue = (task: () => Promise<void>): Promise<void> => {
    const done = turn.then(task);
    turn = done.catch(() => undefined);
    return done;
  };
  const follow = async (members: readonly TeamMemberReport[]): Promise<void> => {
    // Known before they are followed: what is told of strangers is dropped.
    tell({ type: 'teamRead', members });
    tell({ type: 'teamTold', ...(await control().follow(members)) });
  };
  const keep = (members: readonly TeamMemberReport[]): void =>
    memory.keep(
      login(),
      members.map(({ number }) => number),
    );
  const begin = async (): Promise<void> => {
    const numbers = memory.numbers(login());
    // Who was identified before the line broke is not asked again: of two hundred, that would be as many questions.
    const identified = new Map(
      known().flatMap((member) => (member.login === undefined ? [] : [[member.number, member]])),
    );
    const asked = await Promise.all(
      numbers.map(
        async (number) =>
          identified.get(number) ?? (await control().identify(number)) ?? { number },
      ),
    );
    await follow(asked);
  };
  const add = async (number: string): Promise<void> => {
    if (number in (store.get().team?.members ?? {})) return;
    const found = await control().identify(number);
    if (!found) throw new FailureError({ kind: 'noSuchAgent', retryable: false });
    const members = [...known(), found];
    keep(members);
    await follow(members);
  };

  const unsubscribe = store.subscribe((next, previous) => {
    if (!next.team) return;
    if (next.link.phase === 'live' && previous.link.phase !== 'live') {
      // The session is in use only after this change. Where asking fails, the link tells what ails it, and
      // the next time it is live we ask again.
      stopTimer?.();
      stopTimer = clock.after(0, () => void queue(begin).catch(() => undefined));
    }
    for (const number of Object.keys(next.team.help)) {
      if (number in next.team.members || number in (previous.team?.help ?? {})) continue;
      queueMicrotask(() => void queue(() => add(number)).catch(() => undefined));
    }
  });

  return {
    add: (number) => queue(() => add(number)),
    remove: (number) =>
      queue(async () => {
        const members = known().filter((member) => member.number !== number);
        keep(members);
        await follow(members);
      }),
    helpIsOver: (number) => tell({ type: 'teamHelpEnded', number }),
    dispose() {
      unsubscribe();
      stopTimer?.();
    },
  };
}
