import { foreignName, word, type Facts, type Literal } from '../../log/facts';
import type { Log } from '../../log/log';

/**
 * Counts the odd things a PBX sends (names we do not know), and logs each the first time it is seen:
 * a newer server must not flood the log.
 */
export class Tally {
  private readonly seen = new Map<string, { readonly facts: Facts; count: number }>();
  private readonly log: Log;
  /** Names come from outside: past this many, new ones are not counted. */
  private readonly limit: number;

  constructor(log: Log, limit = 200) {
    this.log = log;
    this.limit = limit;
  }

  /** `what` is ours ("event", "call state"), `name` the PBX's word. */
  count<What extends string>(what: Literal<What>, name: string): void {
    const facts = { what: word<What>(what), name: foreignName(name) };
    const key = `${facts.what}: ${facts.name}`;
    const before = this.seen.get(key);
    if (before) before.count += 1;
    else if (this.seen.size < this.limit) {
      this.seen.set(key, { facts, count: 1 });
      this.log.warn('unknown', facts);
    }
  }

  /** Logs how often each was seen, where that was more than once. */
  summarise(): void {
    for (const { facts, count } of this.seen.values()) {
      if (count > 1) this.log.info('unknown, in all', { ...facts, count });
    }
  }
}
