import type { Call } from '@shared/model/call';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import type { Desk } from '../desk/desk';

/** A call for tests of the shell: incoming and ringing unless told. */
export const aCall = (callRef: string, parts: Partial<Call> = {}): Call => ({
  callRef,
  direction: 'incoming',
  state: 'ringingIncoming',
  can: { terminate: true },
  legs: [{ deviceId: '1000', state: 'ringingIncoming', can: { answer: true } }],
  participants: [
    { id: callRef, party: { kind: 'external', number: '+33198001234', displayName: 'Ada' } },
  ],
  since: 0,
  stateSince: 0,
  ...parts,
});

/** A live desk with these calls. */
export const liveDesk = (...calls: readonly Call[]): DeskState => ({
  ...emptyDesk(0),
  link: { phase: 'live', since: 0 },
  calls: Object.fromEntries(calls.map((call) => [call.callRef, call])),
});

/** A desk that a test drives by hand; `asked` collects what was executed. */
export function fakeDesk(first: DeskState): Desk & {
  become(next: DeskState): void;
  readonly asked: unknown[];
  readonly followers: () => number;
} {
  let state = first;
  const listeners = new Set<(next: DeskState, previous: DeskState) => void>();
  const asked: unknown[] = [];
  return {
    asked,
    followers: () => listeners.size,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    execute(name, input) {
      asked.push([name, input]);
      return Promise.resolve({ ok: true, value: undefined });
    },
    become(next) {
      const previous = state;
      state = next;
      for (const listener of [...listeners]) listener(next, previous);
    },
  };
}
