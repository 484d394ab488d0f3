/**
 * Watches a channel that should never be silent for long. After `silence` milliseconds without
 * `heard()` it calls `ask`, and again after each further such time; what `ask` gets is the caller's.
 */
export class SilenceProbe {
  private readonly silence: number;
  private readonly now: () => number;
  private readonly ask: () => void;
  private lastHeard: number;
  private timer: NodeJS.Timeout;

  constructor(silence: number, now: () => number, ask: () => void) {
    this.silence = silence;
    this.now = now;
    this.ask = ask;
    this.lastHeard = now();
    this.timer = this.arm(silence);
  }

  /** Costs nothing: the timer looks at the time when it rings, and is not moved for each byte. */
  heard(): void {
    this.lastHeard = this.now();
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private arm(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      const left = this.silence - (this.now() - this.lastHeard);
      if (left <= 0) this.ask();
      // A clock that was set back must not put the next look off for hours.
      this.timer = this.arm(left > 0 && left <= this.silence ? left : this.silence);
    }, ms);
  }
}
