/** Where the tally writes: a log that takes facts. */
interface FactLog {
  info(message: string, facts: Readonly<Record<string, string | number>>): void;
  warn(message: string, facts: Readonly<Record<string, string | number>>): void;
}

/**
 * Counts the odd things a PBX sends (names we do not know), and logs each the first time it is seen:
 * a newer server must not flood the log.
 */
export class Tally {
  private readonly counts = new Map<string, number>();
  private readonly log: FactLog;
  /** Names come from outside: past this many, new ones are counted together. */
  private readonly limit: number;

  constructor(log: FactLog, limit = 200) {
    this.log = log;
    this.limit = limit;
  }

  /** `what` is ours ("event", "call state"), `name` the PBX's word. */
  count(what: string, name: string): void {
    const key = `${what}: ${name.slice(0, 80)}`;
    const seen = this.counts.get(key) ?? 0;
    if (seen === 0 && this.counts.size >= this.limit) return;
    this.counts.set(key, seen + 1);
    if (seen === 0) this.log.warn(`unknown ${what}`, { name: name.slice(0, 80) });
  }

  /** Logs how often each was seen, where that was more than once. */
  summarise(): void {
    for (const [key, count] of this.counts) {
      if (count > 1) this.log.info('unknown, in all', { what: key, count });
    }
  }
}
