/** Takes back a planned action or a listener; calling it twice does nothing. */
export type Cancel = () => void;

/** Where the simulated world reads the time (milliseconds since 1970) and plans what comes later. */
export interface Clock {
  now(): number;
  after(milliseconds: number, action: () => void): Cancel;
}

/** The computer's own time. `stop` forgets everything that was planned. */
export class RealClock implements Clock {
  readonly #planned = new Set<NodeJS.Timeout>();

  now(): number {
    return Date.now();
  }

  after(milliseconds: number, action: () => void): Cancel {
    const timer = setTimeout(() => {
      this.#planned.delete(timer);
      action();
    }, milliseconds);
    this.#planned.add(timer);
    return () => {
      clearTimeout(timer);
      this.#planned.delete(timer);
    };
  }

  stop(): void {
    for (const timer of this.#planned) clearTimeout(timer);
    this.#planned.clear();
  }
}

interface Planned {
  readonly due: number;
  readonly action: () => void;
}

/** A clock that stands still until someone advances it; then everything due happens in order. */
export class ManualClock implements Clock {
  #now: number;
  #planned: Planned[] = [];

  constructor(startsAt = Date.UTC(2024, 4, 16, 8, 0, 0)) {
    this.#now = startsAt;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, action: () => void): Cancel {
    const planned = { due: this.#now + milliseconds, action };
    this.#planned.push(planned);
    return () => {
      this.#planned = this.#planned.filter((other) => other !== planned);
    };
  }

  advance(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#planned = this.#planned.filter((other) => other !== next);
      this.#now = next.due;
      next.action();
    }
    this.#now = until;
  }

  stop(): void {
    this.#planned = [];
  }

  #next(until: number): Planned | undefined {
    return this.#planned
      .filter((planned) => planned.due <= until)
      .reduce<Planned | undefined>(
        (first, planned) => (!first || planned.due < first.due ? planned : first),
        undefined,
      );
  }
}
