import { type Call, partyOf } from '../call.js';
import type { Exchange } from '../exchange.js';
import { Refusal } from '../refusal.js';
import { leave } from '../releasing.js';
import { requireDuty } from './duties.js';
import { activeCall, intrude, requireAgentOf } from './intrusion.js';

/**
 * Supervisors who listen to an agent permanently: into each conversation of the agent they come by
 * themselves, unheard. And whoever supervises: a supervisor is in the call only while the agent talks in it.
 */
export class Supervision {
  /** Supervisor → the agent listened to. */
  readonly #listening = new Map<string, string>();
  /** The last conversation that was joined, so that who leaves it stays out of it. */
  readonly #joined = new Map<string, string>();

  constructor(private readonly exchange: Exchange) {
    exchange.onChange((change) => {
      if (change.kind === 'call' || change.kind === 'agent') queueMicrotask(this.#follow);
    });
  }

  /** The agent to whom this supervisor listens permanently. */
  listensTo(supervisor: string): string | undefined {
    return this.#listening.get(supervisor);
  }

  /** @throws Refusal */
  listen(supervisor: string, agent: string): void {
    requireDuty(this.exchange, supervisor);
    const { number } = requireAgentOf(this.exchange, supervisor, agent);
    requireDuty(this.exchange, number);
    if (this.#listening.has(supervisor)) {
      throw new Refusal('wrong-state', 'The supervisor listens to an agent already');
    }
    this.#listening.set(supervisor, number);
    this.#tell(supervisor, number, true);
    queueMicrotask(this.#follow);
  }

  /** @throws Refusal when there is nothing to stop */
  stop(supervisor: string): void {
    const agent = this.#listening.get(supervisor);
    if (agent === undefined) throw new Refusal('wrong-state', 'The supervisor listens to nobody');
    this.#end(supervisor, agent);
  }

  readonly #follow = (): void => {
    const { acd } = this.exchange;
    for (const call of this.exchange.calls) this.#sendAway(call);
    for (const [supervisor, agent] of [...this.#listening]) {
      if (!acd.dutyOf(supervisor) || !acd.dutyOf(agent)) this.#end(supervisor, agent);
      else this.#join(supervisor, agent);
    }
  };

  /** A supervisor does not stay where the agent has left, or holds the call. */
  #sendAway(call: Call): void {
    for (const { number, intrusion } of call.parties) {
      if (intrusion && partyOf(call, intrusion.agent)?.state !== 'active') {
        leave(this.exchange, call, number);
      }
    }
  }

  #join(supervisor: string, agent: string): void {
    const call = activeCall(this.exchange, agent);
    const isFree = !this.exchange.acd.isBusy(supervisor);
    const isTaken = call?.parties.some(({ intrusion }) => intrusion);
    if (!call || !isFree || isTaken || this.#joined.get(supervisor) === call.ref) return;
    this.#joined.set(supervisor, call.ref);
    try {
      intrude(this.exchange, supervisor, agent, 'discrete');
    } catch (thrown) {
      // The supervisor's set is out of service: this conversation is not heard.
      if (!(thrown instanceof Refusal)) throw thrown;
    }
  }

  #end(supervisor: string, agent: string): void {
    this.#listening.delete(supervisor);
    this.#joined.delete(supervisor);
    const heard = this.exchange
      .callsOf(supervisor)
      .find((call) => partyOf(call, supervisor)?.intrusion?.agent === agent);
    if (heard) leave(this.exchange, heard, supervisor);
    this.#tell(supervisor, agent, false);
  }

  #tell(supervisor: string, agent: string, asked: boolean): void {
    this.exchange.publish({ kind: 'help', agent, supervisor, asked });
  }
}
