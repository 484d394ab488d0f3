import type { ManualClock, RealClock } from './exchange/clock.js';
import { PilotQueue } from './exchange/acd/pilot-queue.js';
import { type Clock } from './exchange/clock.js';
import { Exchange } from './exchange/exchange.js';
import { People } from './exchange/people.js';
import { seededRandom } from './exchange/random.js';
import { openMailboxes } from './exchange/voicemail.js';
import { routeUnanswered } from './exchange/route-calls.js';
import { company } from './scenario/company.js';
import { CustomerCalls } from './scenario/customer-calls.js';

/** The simulated company: an exchange, its people, and time. It knows nothing of any protocol. */
export interface World {
  readonly exchange: Exchange;
  readonly people: People;
  readonly customers: CustomerCalls;
  readonly clock: RealClock | ManualClock;
  stop(): void;
}

/** Builds the world. `isManned` says whose phone is somebody else's business. */
export function buildWorld(options: {
  readonly seed: number;
  readonly clock: RealClock | ManualClock;
  readonly isManned: (number: string) => boolean;
  readonly moreAgents?: number;
}): World {
  const random = seededRandom(options.seed);
  const clock: Clock = options.clock;
  const exchange = new Exchange(company(random, options.moreAgents), clock, random);
  const people = new People(exchange, options.isManned);
  const pilots = new PilotQueue(exchange);
  const stopRouting = routeUnanswered(exchange);
  const closeMailboxes = openMailboxes(exchange);
  const customers = new CustomerCalls(exchange, options.isManned);
  return {
    exchange,
    people,
    customers,
    clock: options.clock,
    stop: () => {
      customers.pause();
      people.stop();
      pilots.stop();
      stopRouting();
      closeMailboxes();
      options.clock.stop();
    },
  };
}
