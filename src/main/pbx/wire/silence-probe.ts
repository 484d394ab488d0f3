/** Before the server's rhythm is known: long enough to hear a usual keepalive once. Milliseconds. */
const firstPatience = 33_000;
/** Where the server has none of its own: a sign of life is asked for this often. Milliseconds. */
const ownRhythm = 15_000;
/** A rhythm slower than this is no proof of life in time. Milliseconds. */
const slowest = 60_000;
/** How late a keepalive may be. Milliseconds. */
const late = 2_000;
/** How long what was asked for may take. Milliseconds. */
const answer = 6_000;

/** What the probe stands on. */
export interface SilenceProbeIo {
  /** Milliseconds that have passed since some moment; setting the machine's clock does not change it. */
  readonly elapsed: () => number;
  /** Asks for a sign of life; what it gets is the caller's. */
  readonly ask: () => void;
}

/**
 * Watches a channel that should never be silent for long. It learns the rhythm of the server's own keepalives and asks
 * for a sign of life only when one is overdue; where there are none it asks by itself, again and again.
 */
export class SilenceProbe {
  private readonly io: SilenceProbeIo;
  private patience = firstPatience;
  private lastHeard: number;
  private asked = false;
  private wasKeepalive = false;
  private timer: NodeJS.Timeout;

  constructor(io: SilenceProbeIo) {
    this.io = io;
    this.lastHeard = io.elapsed();
    this.timer = this.arm(this.patience);
  }

  /** No byte for this long means that the channel is dead: a sign of life was asked for in vain. */
  get limit(): number {
    return this.patience + answer;
  }

  /** Something came. Costs little: the timer looks at the time when it rings, and is not moved for each byte. */
  heard(isKeepalive: boolean): void {
    const now = this.io.elapsed();
    const gap = now - this.lastHeard;
    this.lastHeard = now;
    if (isKeepalive && this.wasKeepalive && !this.asked && gap <= slowest) this.learn(gap);
    this.asked = false;
    this.wasKeepalive = isKeepalive;
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  /** Two keepalives with nothing between: the server's period, whether it counts from the last byte or not. */
  private learn(gap: number): void {
    this.patience = Math.max(gap + late, ownRhythm);
  }

  private arm(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      const left = this.patience - (this.io.elapsed() - this.lastHeard);
      if (left <= 0) {
        // What was to come has not: from now on we ask often enough ourselves.
        this.patience = ownRhythm;
        this.asked = true;
        this.io.ask();
      }
      this.timer = this.arm(left > 0 ? left : this.patience);
    }, ms);
  }
}
