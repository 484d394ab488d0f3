import type { CommandName } from '@shared/bridge/commands';
import { isLive, type DeskState } from '@shared/model/desk-state';
import { asFailure, FailureError } from '@shared/model/failure';
import type { Messages } from '../../pbx/port/messages';
import type { Handlers } from '../call-commands';
import type { RequestBook } from '../requests';
import type { Store } from '../store';
import type { Tell } from '../tell';
import { readAgain } from './read-again';

export type CallbackCommandName = Extract<CommandName, `callbacks.${string}`>;

/** Who asks to be called back, kept as the PBX has it. */
export interface CallbackList {
  readonly handlers: Handlers<CallbackCommandName>;
  /** Reads the list again. Never rejects. */
  refresh(): Promise<void>;
}

/** Builds it. */
export function keepCallbacks(context: {
  readonly store: Store<DeskState>;
  readonly requests: RequestBook;
  /** The live session's messages; throws `notLive` or `notSupported`. */
  messages(): Messages;
  readonly tell: Tell;
}): CallbackList {
  const { store, requests, messages, tell } = context;
  const refresh = readAgain(async () => {
    try {
      const callbacks = await messages().callbacks();
      tell({ type: 'callbacksRead', ...(callbacks ? { callbacks } : {}) });
    } catch (thrown) {
      const failure = asFailure(thrown);
      // The link tells what ails the session; what was read stays on screen.
      if (failure.kind !== 'notLive' && isLive(store.get()))
        tell({ type: 'callbacksUnreadable', failure });
    }
  });
  return {
    refresh,
    handlers: {
      'callbacks.refresh': refresh,
      'callbacks.delete': async ({ callbackIds }) => {
        const asked = { target: callbackIds.join(), ids: callbackIds };
        await requests.ask({ name: 'deleteCallbacks', ...asked }, async () => {
          const control = messages();
          // One that is gone meanwhile keeps no other.
          const outcomes = await Promise.allSettled(
            callbackIds.map((id) => control.deleteCallback(id)),
          );
          await refresh();
          const [refused] = outcomes.flatMap((outcome) =>
            outcome.status === 'rejected' ? [asFailure(outcome.reason)] : [],
          );
          if (refused) throw new FailureError(refused);
        });
      },
      'callbacks.ask': ({ number }) =>
        requests.ask({ name: 'askCallback', target: number }, () => messages().askCallback(number)),
    },
  };
}
