import type { DeskState } from '@shared/model/desk-state';
import { FailureError, type FailureKind } from '@shared/model/failure';
import { mostInTeam, type TeamMemberReport } from '@shared/model/team';
import type { SupervisorControl } from '../../pbx/port/supervisor';
import type { Clock } from '../clock';
import { doubtDelay } from '../doubt';
import type { Store } from '../store';
import { createTell } from '../tell';

/**
 * Remembers the numbers of a supervisor's agents, by the supervisor's login: those first whom the PBX told of, then
 * those whom it refused, in the order to ask for them the next time.
 */
export interface TeamMemory {
  numbers(login: string): readonly string[];
  keep(login: string, numbers: readonly string[]): void;
  /** Nothing of them stays, nor of what was kept aside. */
  erase(login: string): void;
}

/** Refusals to say who has a number, as against there being nobody. */
const unsaid: readonly FailureKind[] = ['notAllowed', 'notSupported'];

/** As many refusals to say so mean that it is said of nobody. */
const probes = 8;

/** Follows the agents whom the supervisor has chosen, and those who ask for help. */
export interface TeamWatch {
  /** Throws `noSuchAgent` where the PBX knows nobody with the number, `teamFull` where there are as many as can be. */
  add(number: string): Promise<void>;
  remove(number: string): Promise<void>;
  /** Follows nobody any more, and erases who it was. */
  erase(): Promise<void>;
  helpIsOver(number: string): void;
  /** Nobody is listened to permanently any more. */
  listeningIsOver(): void;
  /** What was told of their calls contradicts itself: their calls are asked for again, a moment later. */
  lookAgain(): void;
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
  const tell = createTell(store, clock);
  let turn = Promise.resolve();
  let stopTimer: (() => void) | undefined;
  let stopLooking: (() => void) | undefined;

  const login = (): string => store.get().identity?.login ?? '';
  /** The members, as they are best asked for. */
  const known = (): readonly TeamMemberReport[] => {
    const members = Object.values(store.get().team?.members ?? {});
    return inOrder(members).map(({ number, login: name, ...rest }) => ({
      number,
      ...(name === undefined ? {} : { login: name }),
      ...(rest.name === undefined ? {} : { name: rest.name }),
    }));
  };
  const inOrder = <T extends TeamMemberReport>(members: readonly T[]): readonly T[] => {
    const place = new Map(memory.numbers(login()).map((number, at) => [number, at]));
    const placeOf = ({ number }: T): number => place.get(number) ?? -1;
    return [...members].sort((one, other) => placeOf(one) - placeOf(other));
  };
  /** One after the other: what is asked later knows of what was asked before. */
  const queue = (task: () => Promise<void>): Promise<void> => {
    const done = turn.then(task);
    turn = done.catch(() => undefined);
    return done;
  };
  /** An answer to a supervisor who has signed out since is nothing to tell, or to keep, for who signed in then. */
  const unlessLeft = async <T>(answer: Promise<T>): Promise<T> => {
    const whose = login();
    const told = await answer;
    if (login() !== whose) throw new FailureError({ kind: 'cancelled', retryable: true });
    return told;
  };
  /** Follows these; those of them who are not `asked` for are refused, as the PBX has refused them. */
  const follow = async (members: readonly TeamMemberReport[], asked = members): Promise<void> => {
    // Known before they are followed: what is told of strangers is dropped.
    tell({ type: 'teamRead', members });
    const followed = await unlessLeft(control().follow(asked));
    const others = members.filter((member) => !asked.includes(member));
    const refused = [...numbersOf(others), ...followed.refused];
    tell({ type: 'teamTold', told: followed.told, refused });
    keep([...numbersOf(members).filter((number) => !refused.includes(number)), ...refused]);
  };
  const keep = (numbers: readonly string[]): void => {
    if (numbers.join(' ') !== memory.numbers(login()).join(' ')) memory.keep(login(), numbers);
  };
  /** Who has these numbers; where the PBX says it of none of the first few, the others are not asked for. */
  const identifyAll = async (numbers: readonly string[]): Promise<readonly TeamMemberReport[]> => {
    const [some, others] = [numbers.slice(0, probes), numbers.slice(probes)];
    const first = await Promise.all(some.map(identify));
    const isRefused = first.length > 0 && first.every((found) => found === undefined);
    const rest = isRefused ? [] : await Promise.all(others.map(identify));
    const found = [...first, ...rest];
    return numbers.map((number, at) => found[at] ?? { number });
  };
  /** Undefined where the PBX does not say who has a number. */
  const identify = async (number: string): Promise<TeamMemberReport | undefined> => {
    try {
      return (await control().identify(number)) ?? { number };
    } catch (thrown) {
      if (thrown instanceof FailureError && unsaid.includes(thrown.kind)) return undefined;
      throw thrown;
    }
  };
  const begin = async (): Promise<void> => {
    const numbers = memory.numbers(login());
    // Who was identified before the line broke is not asked again: of two hundred, that would be as many questions.
    const identified = new Map(
      known().flatMap((member) => (member.login === undefined ? [] : [[member.number, member]])),
    );
    const asked = await identifyAll(numbers.filter((number) => !identified.has(number)));
    for (const member of asked) identified.set(member.number, member);
    await follow(numbers.map((number) => identified.get(number) ?? { number }));
  };
  const add = async (number: string): Promise<void> => {
    if (number in (store.get().team?.members ?? {})) return;
    if (known().length >= mostInTeam) {
      throw new FailureError({ kind: 'teamFull', retryable: false });
    }
    const found = await unlessLeft(control().identify(number));
    if (!found) throw new FailureError({ kind: 'noSuchAgent', retryable: false });
    // First, so that they are asked for however many others are refused.
    const members = [found, ...known()];
    keep(numbersOf(members));
    await follow(members);
  };

  /** The PBX says how all of somebody's calls are to who begins to follow them, and in no other way. */
  const askAgain = (): Promise<void> => {
    const { members = {} } = store.get().team ?? {};
    const all = known();
    return follow(
      all,
      all.filter(({ number }) => !members[number]?.notTold),
    );
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
        keep(numbersOf(members));
        await follow(members);
      }),
    erase: () =>
      queue(async () => {
        memory.erase(login());
        if (known().length === 0) return;
        tell({ type: 'teamRead', members: [] });
        try {
          await control().follow([]);
        } catch {
          // The line is broken: when it is mended, nobody is asked for.
        }
      }),
    helpIsOver: (number) => tell({ type: 'teamHelpEnded', number }),
    listeningIsOver: () => tell({ type: 'teamListeningEnded' }),
    lookAgain() {
      stopLooking ??= clock.after(doubtDelay, () => {
        stopLooking = undefined;
        // Where asking fails, the team is asked for when the desk is live again.
        void queue(askAgain).catch(() => undefined);
      });
    },
    dispose() {
      unsubscribe();
      stopTimer?.();
      stopLooking?.();
    },
  };
}

const numbersOf = (members: readonly TeamMemberReport[]): readonly string[] =>
  members.map(({ number }) => number);
