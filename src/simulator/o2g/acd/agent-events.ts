import type { Change } from '../../exchange/change.js';
import type { Exchange } from '../../exchange/exchange.js';
import { loginOf } from '../accounts.js';
import type { O2gEvent } from '../event-packages.js';
import { callViews, userState } from '../call-view.js';
import { agentState } from './agent-view.js';

/** An agent's state and calls, for a supervisor who begins to follow them. */
export function agentGreeting(exchange: Exchange, number: string): readonly O2gEvent[] {
  const loginName = loginOf(number);
  return [
    { eventName: 'OnAgentStateChanged', loginName, state: agentState(exchange, number) },
    {
      eventName: 'OnTelephonyState',
      loginName,
      state: {
        calls: callViews(exchange, number),
        deviceCapabilities: [],
        userState: userState(exchange, number),
      },
    },
  ];
}

/** Tells operators of their states, whenever one reads differently from what was told last. */
export class AgentEvents {
  readonly #told = new Map<string, string>();

  constructor(
    private readonly exchange: Exchange,
    private readonly publish: (event: O2gEvent) => void,
  ) {
    for (const { number } of exchange.acd.operators) {
      this.#told.set(number, JSON.stringify(agentState(exchange, number)));
    }
  }

  refresh(): void {
    for (const { number } of this.exchange.acd.operators) {
      const state = agentState(this.exchange, number);
      const text = JSON.stringify(state);
      if (text === this.#told.get(number)) continue;
      this.#told.set(number, text);
      this.#tellState(number, state);
    }
  }

  /** Tells the state though it is the same: a client asked for it. */
  snapshot(number: string): void {
    this.#tellState(number, agentState(this.exchange, number));
  }

  /** Both hear of it: the agent with the supervisor's number, the supervisor with the agent's. */
  helpChanged({ agent, supervisor, asked }: Extract<Change, { kind: 'help' }>): void {
    const eventName = asked ? 'OnSupervisorHelpRequested' : 'OnSupervisorHelpCancelled';
    this.publish({ eventName, loginName: loginOf(agent), agentNumber: supervisor });
    this.publish({ eventName, loginName: loginOf(supervisor), agentNumber: agent });
  }

  #tellState(number: string, state: object): void {
    this.publish({ eventName: 'OnAgentStateChanged', loginName: loginOf(number), state });
  }
}
