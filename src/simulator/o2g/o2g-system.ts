import { AgentEvents, agentGreeting } from './acd/agent-events.js';
import type { Change } from '../exchange/change.js';
import type { Exchange } from '../exchange/exchange.js';
import { type Account, Accounts, loginOf } from './accounts.js';
import { CallEvents } from './call-events.js';
import { userState } from './call-view.js';
import { ComLog } from './comlog.js';
import { DirectorySearches } from './directory/directory-searches.js';
import type { O2gEvent } from './event-packages.js';
import { EventSummaries } from './event-summary.js';
import { Plant } from './maintenance/plant.js';
import { PbxObjects } from './objects/pbx-objects.js';
import { routingStateView } from './routing-view.js';
import { Sessions } from './sessions.js';
import { deliver, type Subscription, Subscriptions, wants } from './subscriptions.js';
import { userView } from './user-view.js';

/** Times that an administrator of the server would set, in seconds. */
export interface O2gTimes {
  readonly timeToLive: number;
  readonly keepalive: number;
}

/** The O2G server without its sockets: who is signed in, who listens, what they are told. */
export class O2gSystem {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly subscriptions: Subscriptions;
  readonly comlog: ComLog;
  readonly summaries: EventSummaries;
  readonly agentEvents: AgentEvents;
  readonly directory: DirectorySearches;
  readonly plant: Plant;
  readonly objects: PbxObjects;
  /** The GUI language that a user chose; the others have the server's. */
  readonly languages = new Map<string, string>();
  /** Kinds of events that the server forgets to send. */
  readonly silent = new Set<'routing'>();
  /** False while the server answers 503 NOT_READY to everything. */
  isReady = true;
  /** True while call control is accepted and nothing comes of it. */
  isDeaf = false;
  readonly #callEvents: CallEvents;

  constructor(
    readonly exchange: Exchange,
    times: O2gTimes,
    password: string,
  ) {
    this.accounts = new Accounts(exchange, password);
    this.sessions = new Sessions(exchange.clock, times.timeToLive);
    this.subscriptions = new Subscriptions(exchange.clock, times.keepalive);
    this.plant = new Plant(exchange.clock, (event) => this.subscriptions.publish(event));
    this.objects = new PbxObjects(exchange, (event) => this.subscriptions.publish(event));
    // Without its CTI link the server sees nothing of what the node does.
    const publish = (event: O2gEvent): void => {
      if (!this.isBlindFor(event.loginName)) this.subscriptions.publish(event);
    };
    this.directory = new DirectorySearches(exchange);
    this.#callEvents = new CallEvents(exchange, publish);
    this.agentEvents = new AgentEvents(exchange, publish);
    this.comlog = new ComLog(exchange, publish);
    this.summaries = new EventSummaries(exchange, this.comlog, publish);
    exchange.onChange((change) => this.#tell(change));
    this.sessions.onEnd((session) => {
      this.directory.forget(session);
      for (const subscription of this.subscriptions.of(session)) {
        this.subscriptions.remove(subscription);
      }
    });
  }

  /**
   * Whether a client sits in front of this subscriber's phone: from the first sign-in on, so that
   * nobody answers in the user's place while the connection is lost.
   */
  isManned(number: string): boolean {
    return this.sessions.hasSeen(loginOf(number));
  }

  /** Whether this user's node has lost its CTI link. */
  isBlindFor(loginOrNumber: string | undefined): boolean {
    if (!this.plant.nodes.some(({ nodeId }) => this.plant.isBlind(nodeId))) return false;
    const { number = '' } = this.accounts.find(loginOrNumber ?? '') ?? {};
    return this.plant.isBlind(this.exchange.subscriber(number)?.node ?? '');
  }

  /** What a new subscriber hears first: the state of the sets and of the user [wire]. */
  greet(subscription: Subscription): void {
    for (const account of this.accounts.all) {
      for (const event of this.#presentState(account)) {
        if (wants(subscription, event)) deliver(subscription, event);
      }
    }
  }

  /** What a supervisor hears first of the agents that the filter names: states and calls. */
  greetAboutAgents(subscription: Subscription): void {
    for (const { login, number } of this.accounts.all) {
      if (login === subscription.session.user?.login || !this.exchange.acd.operator(number ?? '')) {
        continue;
      }
      for (const event of agentGreeting(this.exchange, number ?? '')) {
        if (wants(subscription, event)) deliver(subscription, event);
      }
    }
  }

  #presentState({ login, number }: Account) {
    const subscriber = number === undefined ? undefined : this.exchange.subscriber(number);
    if (!subscriber || this.plant.isBlind(subscriber.node)) return [];
    return [
      {
        eventName: 'OnDeviceStateModified',
        loginName: login,
        deviceStates: this.deviceStates(subscriber.number),
      },
      {
        eventName: 'OnUserStateModified',
        loginName: login,
        state: userState(this.exchange, subscriber.number),
      },
    ];
  }

  /** The operational state of a user's sets (reference: DeviceState). */
  deviceStates(number: string) {
    return (this.exchange.subscriber(number)?.devices ?? []).map((device) => ({
      deviceId: device.number,
      state: device.inService ? 'IN_SERVICE' : 'OUT_OF_SERVICE',
    }));
  }

  #tell(change: Change): void {
    switch (change.kind) {
      case 'call':
        this.#callEvents.callChanged(change);
        this.agentEvents.refresh();
        this.comlog.callChanged(change);
        return;
      case 'agent':
        this.agentEvents.refresh();
        return;
      case 'help':
        this.agentEvents.helpChanged(change);
        return;
      case 'devices':
        this.#tellDevices(change.subscriber, change.numbers);
        return;
      case 'hunting-group':
        this.subscriptions.publish({
          eventName: 'OnDynamicStateChanged',
          loginName: loginOf(change.subscriber),
          huntingGroupState: { logon: change.loggedOn },
        });
        return;
      case 'messages':
        this.summaries.refresh(change.subscriber);
        return;
      case 'routing':
        this.tellRouting(change.subscriber);
    }
  }

  /** OnRoutingStateChanged carries the whole state. */
  tellRouting(number: string): void {
    if (this.silent.has('routing')) return;
    this.subscriptions.publish({
      eventName: 'OnRoutingStateChanged',
      loginName: loginOf(number),
      routingState: routingStateView(this.exchange, number),
    });
  }

  #tellDevices(number: string, changed: readonly string[]): void {
    const states = this.deviceStates(number);
    const loginName = loginOf(number);
    const publish = this.subscriptions.publish.bind(this.subscriptions);
    publish({
      eventName: 'OnDeviceStateModified',
      loginName,
      deviceStates: changed.map(
        (deviceId) =>
          states.find((state) => state.deviceId === deviceId) ?? {
            deviceId,
            state: 'OUT_OF_SERVICE',
          },
      ),
    });
    const subscriber = this.exchange.subscriber(number);
    if (subscriber) {
      publish({
        eventName: 'OnUserInfoChanged',
        loginName,
        user: userView(this.exchange, subscriber, true),
      });
    }
    this.#callEvents.devicesChanged(number);
  }
}
