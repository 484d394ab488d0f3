import { FailureError } from '@shared/model/failure';
import { path, type Rest } from './rest';

/** Until the next try after a keepalive that did not get through. Milliseconds. */
const retryAfter = 10_000;
/** Where SessionInfo does not say: half an hour, as servers do by default. Seconds. */
const defaultTimeToLive = 1_800;

/**
 * Restarts the session's timer at half its life (chapter "Session management", /sessions/keepalive): an
 * idle session would otherwise end, and the event channel with it. A refusal is the session's to judge;
 * a network that is away for a moment is tried again.
 */
export class Keepalive {
  private readonly rest: Rest;
  private readonly period: number;
  private timer: NodeJS.Timeout;
  private disposed = false;

  /** `timeToLive` in seconds. */
  constructor(rest: Rest, timeToLive: number | undefined) {
    this.rest = rest;
    const seconds = timeToLive && timeToLive > 0 ? timeToLive : defaultTimeToLive;
    // Timers hold 31 bits.
    this.period = Math.min((seconds * 1000) / 2, 2 ** 31 - 1);
    this.timer = this.arm(this.period);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
  }

  private arm(ms: number): NodeJS.Timeout {
    return setTimeout(() => void this.renew(), ms);
  }

  private async renew(): Promise<void> {
    const through = await this.rest.post(path`/sessions/keepalive`).then(
      () => true,
      (thrown: unknown) => {
        if (!(thrown instanceof FailureError)) throw thrown;
        return false;
      },
    );
    if (this.disposed) return;
    this.timer = this.arm(through ? this.period : Math.min(this.period / 2, retryAfter));
  }
}
