import type { Log } from '../log/log';
import { reasonOf } from '../log/facts';

/** Keeps a part until the program ends, and returns it. */
export type Own = <T extends { dispose(): void | Promise<void> }>(part: T) => T;

/** What the program has to let go of. */
export interface Owned {
  readonly own: Own;
  /** Keeps functions that let go of something. */
  add(...letGo: readonly (() => void)[]): void;
  /** Lets go of everything, what came last first; a part that fails keeps no other. */
  dispose(): Promise<void>;
}

/** Nothing yet. */
export function createOwned(log: Log): Owned {
  const owned: (() => void | Promise<void>)[] = [];
  return {
    own(part) {
      owned.push(() => part.dispose());
      return part;
    },
    add: (...letGo) => void owned.push(...letGo),
    async dispose() {
      for (const letGo of owned.reverse()) {
        try {
          await letGo();
        } catch (thrown) {
          log.error('a part did not end well', reasonOf(thrown));
        }
      }
    },
  };
}
