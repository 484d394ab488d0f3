import { type Call, type Party, withoutParty } from './call.js';
import { isUnreachable, subscriberParty } from './destination.js';
import type { Exchange, Pilot } from './exchange.js';

/** Which agent gets the next call of a pilot; undefined while nobody can take it. */
export type Distribute = (exchange: Exchange, pilot: Pilot) => string | undefined;

/** The first agent of the pilot who has no call at all. */
export const firstIdleAgent: Distribute = (exchange, pilot) =>
  pilot.agents.find((number) => {
    const agent = exchange.subscriber(number);
    return agent && !isUnreachable(exchange, agent) && exchange.callsOf(number).length === 0;
  });

/**
 * Callers of a pilot wait here until `distribute` finds an agent. Who is logged on, paused or
 * wrapping up is the business of `distribute`; the queue only keeps the order.
 */
export class PilotQueue {
  readonly #stop: () => void;

  constructor(
    private readonly exchange: Exchange,
    private readonly distribute: Distribute = firstIdleAgent,
  ) {
    this.#stop = exchange.onChange((change) => {
      if (change.kind === 'call' || change.kind === 'devices') queueMicrotask(this.#serve);
    });
  }

  stop(): void {
    this.#stop();
  }

  readonly #serve = (): void => {
    for (const call of this.exchange.calls) {
      const waiting = call.parties.find(isWaitingPilot);
      const pilot = this.exchange.plan.pilots.find((one) => one.number === waiting?.number);
      const agent = pilot && this.distribute(this.exchange, pilot);
      if (pilot && agent !== undefined) this.#give(call, pilot, agent);
    }
  };

  #give(before: Call, pilot: Pilot, agent: string): void {
    const subscriber = this.exchange.subscriber(agent);
    if (!subscriber) return;
    const seconds = Math.round((this.exchange.clock.now() - before.startedAt) / 1000);
    const waited = Math.max(seconds, before.distribution?.queueSeconds ?? 0);
    const left = withoutParty(before, pilot.number);
    const party = subscriberParty(subscriber, { state: 'ringing', role: 'callee' });
    const after: Call = {
      ...left,
      parties: [...left.parties, party],
      distribution: {
        pilot: pilot.number,
        group: pilot.group,
        queueSeconds: waited,
        totalSeconds: waited,
      },
    };
    this.exchange.commit({ before, after, cause: 'distributed' });
  }
}

function isWaitingPilot({ identity, state }: Party): boolean {
  return identity.kind === 'service' && identity.service === 'pilot' && state === 'ringing';
}
