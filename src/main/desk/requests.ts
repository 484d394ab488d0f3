import type { CallRef } from '@shared/model/call';
import type { Failure } from '@shared/model/failure';
import { asFailure, isUnknown } from '@shared/model/failure';
import type { DeskState, Request } from '@shared/model/desk-state';
import type { Clock } from './clock';
import { isConfirmed, isConfirmedByAcceptance } from './confirmation';
import type { Store } from './store';

/** After this long without a confirming event the desk says so (ms; UX.md, "Asked is not done"). */
export const confirmationLimit = 5_000;
/** More failures than this are not kept on screen. */
const failuresKept = 4;

type Requests = DeskState['requests'];

/** Keeps what the user asked for in the state until the PBX confirms it, refuses it, or stays silent. */
export interface RequestBook {
  /** Notes the request, runs it, and throws what it throws. A run that names a new call is confirmed by that call. */
  ask(
    request: Pick<
      Request,
      'name' | 'callRef' | 'otherCallRef' | 'target' | 'ids' | 'wish' | 'routing' | 'phone' | 'mode'
    >,
    run: () => Promise<CallRef | undefined> | Promise<void>,
  ): Promise<void>;
  dismiss(id: string): void;
  /** What the line had left in doubt is known: it has no effect. */
  refute(id: string): void;
  dispose(): void;
}

/** The requests that the change from `before` to `after` leaves open. */
export function openRequests(before: DeskState, after: DeskState): Requests {
  const requests = Object.entries(after.requests);
  const open = requests.filter(
    ([, request]) => isToBeTold(request) || !isConfirmed(request, before, after),
  );
  return open.length === requests.length ? after.requests : Object.fromEntries(open);
}

/** Its fate is known, or only a snapshot tells it: no event changes that. */
const isToBeTold = ({ progress }: Request): boolean =>
  progress === 'failed' || progress === 'done' || progress === 'lost';

/** What a request is about, as the desk has it. */
function wasThen(
  asked: Pick<Request, 'name' | 'callRef' | 'otherCallRef' | 'target' | 'routing'>,
  { calls, parked, routing }: DeskState,
): Pick<Request, 'was'> {
  if (asked.routing) return routing ? { was: { routing: routing.state } } : {};
  const { name, callRef, otherCallRef, target } = asked;
  const about =
    name === 'unpark'
      ? parked.filter(({ at }) => target === undefined || at === target).map(({ call }) => call)
      : [callRef, otherCallRef].flatMap((ref) => calls[ref ?? ''] ?? []);
  return about.length > 0 ? { was: { calls: about } } : {};
}

/** Asking the same again takes the place of what was asked; another target of something still under way does not. */
function isReplacedBy(other: Request, request: Request): boolean {
  if (other.name !== request.name || other.callRef !== request.callRef) return false;
  return other.target === request.target || isToBeTold(other);
}

function put(requests: Requests, request: Request): Requests {
  const others = Object.values(requests).filter((other) => !isReplacedBy(other, request));
  const failed = others.filter(({ progress }) => progress === 'failed' || progress === 'done');
  const dropped = new Set(failed.slice(0, Math.max(0, failed.length - failuresKept + 1)));
  return Object.fromEntries(
    [...others.filter((other) => !dropped.has(other)), request].map((each) => [each.id, each]),
  );
}

/**
 * A book over the desk's state. `onUnconfirmed` hears of a request that nothing confirmed in time, `onLost` of one under
 * which the line broke.
 */
export function createRequestBook(
  store: Store<DeskState>,
  clock: Clock,
  onUnconfirmed: (request: Request) => void = () => undefined,
  onLost: () => void = () => undefined,
): RequestBook {
  let lastId = 0;
  const timers = new Map<string, () => void>();

  const write = (requests: Requests): void => {
    store.set({ ...store.get(), requests });
  };
  const progress = (id: string, change: Partial<Request>): void => {
    const request = store.get().requests[id];
    if (request) write({ ...store.get().requests, [id]: { ...request, ...change } });
  };
  const stopTimer = (id: string): void => {
    timers.get(id)?.();
    timers.delete(id);
  };
  const remove = (id: string): void => {
    stopTimer(id);
    const { [id]: gone, ...rest } = store.get().requests;
    if (gone) write(rest);
  };
  const fail = (id: string, failure: Failure): void => {
    stopTimer(id);
    progress(id, { progress: 'failed', failure });
  };
  const lose = (id: string): void => {
    stopTimer(id);
    progress(id, { progress: 'lost' });
    onLost();
  };
  const unsubscribe = store.subscribe(({ requests }) => {
    for (const id of timers.keys()) if (!(id in requests)) stopTimer(id);
  });

  return {
    async ask(asked, run) {
      const id = `r${++lastId}`;
      const before = store.get();
      const was = wasThen(asked, before);
      const request = { ...asked, ...was, id, askedAt: clock.now(), progress: 'asked' } as const;
      write(put(before.requests, request));
      timers.set(
        id,
        clock.after(confirmationLimit, () => {
          timers.delete(id);
          progress(id, { progress: 'unconfirmed' });
          const request = store.get().requests[id];
          if (request) onUnconfirmed(request);
        }),
      );
      let newCallRef: CallRef | undefined;
      try {
        newCallRef = (await run()) ?? undefined;
      } catch (thrown) {
        const failure = asFailure(thrown);
        if (isUnknown(failure)) lose(id);
        else fail(id, failure);
        throw thrown;
      }
      if (isConfirmedByAcceptance(asked.name)) {
        remove(id);
        return;
      }
      const asking = store.get().requests[id]?.progress;
      if (asking !== 'asked' && asking !== 'unconfirmed') return;
      progress(id, {
        taken: true,
        ...(asking === 'asked' ? { progress: 'accepted' } : {}),
        ...(newCallRef === undefined ? {} : { newCallRef }),
      });
      // The event that confirms it may have come before the answer.
      const accepted = store.get().requests[id];
      if (accepted && isConfirmed(accepted, before, store.get())) remove(id);
    },
    dismiss: remove,
    refute(id) {
      if (store.get().requests[id]?.progress === 'lost') {
        fail(id, { kind: 'lineBroke', retryable: true });
      }
    },
    dispose() {
      unsubscribe();
      for (const id of [...timers.keys()]) stopTimer(id);
    },
  };
}
