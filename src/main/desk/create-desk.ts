import type { CommandName } from '@shared/bridge/commands';
import type { CallRef } from '@shared/model/call';
import type { Colleague } from '@shared/model/directory';
import type { DeskState } from '@shared/model/desk-state';
import { emptyDesk, isLive } from '@shared/model/desk-state';
import { FailureError } from '@shared/model/failure';
import { isHistoryRequest } from '@shared/model/history';
import type { SiteReading } from '@shared/model/site';
import type { AgentControl } from '../pbx/port/agent';
import type { Directory } from '../pbx/port/directory';
import type { CallControl } from '../pbx/port/call-control';
import type { History } from '../pbx/port/history';
import { agentCommands, askForState, type AgentCommandName } from './agent/agent-commands';
import { createNextState } from './agent/next-state';
import type { Profile } from '../pbx/port/profile';
import type { SiteWatch } from '../pbx/port/site';
import type { Users } from '../pbx/port/users';
import type { Provisioning } from '../pbx/port/provisioning';
import type { RoutingControl } from '../pbx/port/routing';
import type { SupervisorControl } from '../pbx/port/supervisor';
import { callCommands, type CallCommandName, type Handlers } from './call-commands';
import type { Clock } from './clock';
import { createDirectorySearch, type DirectorySearch } from './directory-search';
import { createHistoryConfirmation } from './history/confirm-history';
import { followHistory } from './history/follow-history';
import { historyCommands, type HistoryCommandName } from './history/history-commands';
import { noKeeper, type HistoryKeeper } from './history/history-keeper';
import {
  createMessaging,
  type Messaging,
  type MessagingCommandName,
} from './messages/create-messaging';
import { memoryStores, type MessageStores } from './messages/message-stores';
import {
  objectCommands,
  objectReader,
  type ObjectCommandName,
  type ObjectReader,
} from './object-commands';
import { lookAgainAtRouting, routingCommands, type RoutingCommandName } from './routing-commands';
import { withReading } from './parts-off';
import { createDeskPhone } from './phone/desk-phone';
import type { PhoneCommandName } from './phone/phone-commands';
import { profileCommands } from './profile-commands';
import { userCommands, userReader, type UserCommandName, type UserReader } from './user-commands';
import { createRequestBook } from './requests';
import { createStore, type Store } from './store';
import { createTell } from './tell';
import { teamCommands, type TeamCommandName } from './team/team-commands';
import { createTeamWatch, type TeamMemory } from './team/team-watch';
import { createSupervisor, type Supervisor } from './supervisor';

/** The commands that the desk itself carries out; the rest is the shell's and the composition root's. */
export type DeskCommandName =
  | Extract<CommandName, 'session.backToPrimary'>
  | CallCommandName
  | AgentCommandName
  | RoutingCommandName
  | MessagingCommandName
  | PhoneCommandName
  | ObjectCommandName
  | UserCommandName
  | 'profile.setLanguage'
  | TeamCommandName
  | HistoryCommandName
  | Extract<CommandName, 'request.dismiss' | 'session.tryNow' | 'directory.stop'>;

/** The core, put together. */
export interface DeskCore {
  readonly store: Store<DeskState>;
  readonly supervisor: Supervisor;
  readonly handlers: Handlers<DeskCommandName>;
  readonly messaging: Pick<
    Messaging,
    'recording' | 'isKeyKnown' | 'kept' | 'keptChanged' | 'eraseKept'
  >;
  siteStatus(): Promise<SiteReading>;
  hasLicence(name: string): Promise<boolean>;
  readonly directory: Pick<DirectorySearch, 'page'> & {
    colleague(id: string): Promise<Colleague | null>;
  };
  readonly objects: ObjectReader;
  readonly users: UserReader;
  /** Nothing is kept of the supervisor's team any more. */
  eraseTeam(): Promise<void>;
  /** What is kept of the log changed. */
  historyKept(toCallBack: number): void;
  /** What is kept of the log is gone or unknown: reads the PBX's again. */
  readHistory(): void;
  dispose(): Promise<void>;
}

/** What the core needs from outside. */
export interface DeskDependencies {
  readonly clock: Clock;
  /** The device that the user chose in the settings. */
  readonly preferredDevice: () => string | undefined;
  /** The agents whom supervisors follow; without it they are forgotten with the desk. */
  readonly team?: TeamMemory;
  /** Keeps the call log; without it, it is not kept. */
  readonly keeper?: HistoryKeeper;
  /** Hears of a follower of the state that threw: a defect of ours. */
  readonly report: (thrown: unknown) => void;
  /** Keyring and disk for voicemail and mini messages; without it they last for this run. */
  readonly messageStores?: MessageStores;
}

/** Follows only whom this run has named. */
const forgetful: TeamMemory = {
  numbers: () => [],
  keep: () => undefined,
  erase: () => undefined,
};

/** Builds the core. */
export function createDesk(dependencies: DeskDependencies): DeskCore {
  const { clock, preferredDevice, keeper = noKeeper, report } = dependencies;
  const { messageStores: stores = memoryStores() } = dependencies;
  const { team = forgetful } = dependencies;
  const store = createStore(emptyDesk(clock.now()), report);
  const tell = createTell(store, clock);
  const supervisor = createSupervisor(
    store,
    clock,
    (batches, { history }) => follower.heard(batches, history),
    () => watch.lookAgain(),
  );
  const requests = createRequestBook(
    store,
    clock,
    (request) => {
      const { callRef, routing: wish } = request;
      if (callRef !== undefined) void lookAgain(callRef);
      if (wish) void lookAgainAtRouting({ store, tell, routing });
      if (isHistoryRequest(request.name)) follower.lookAgain();
      phone.lookAgain(request);
      messaging.lookAgain(request);
    },
    () => {
      // What became of it shows in a snapshot: the next one anyway where the session broke with the line.
      const desk = store.get();
      if (isLive(desk) || desk.link.phase === 'synchronising') supervisor.recheck();
    },
  );
  const feature = <T>(value: T | undefined): T => {
    if (!value) throw new FailureError({ kind: 'notSupported', retryable: false });
    return value;
  };
  const phone = createDeskPhone({
    store,
    tell,
    features: () => supervisor.features(),
    feature,
    preferredDevice,
  });
  const calls = (): CallControl => feature(supervisor.features().calls);
  /** Nothing confirmed a request: the PBX is asked how the call really stands. */
  const lookAgain = async (callRef: CallRef): Promise<void> => {
    const known = store.get().calls[callRef];
    try {
      const call = await calls().read(callRef);
      // An event that came meanwhile is newer than the answer.
      if (store.get().calls[callRef] !== known) return;
      tell(call ? { type: 'callCreated', call } : { type: 'callRemoved', callRef });
    } catch {
      // The request already says that it is unconfirmed; the supervisor tells what ails the session.
    }
  };
  const control = (): AgentControl => feature(supervisor.features().agent);
  const routing = (): RoutingControl => feature(supervisor.features().routing);
  const objects = (): Provisioning => feature(supervisor.features().provisioning);
  const site = (): SiteWatch => feature(supervisor.features().site);
  const users = (): Users => feature(supervisor.features().users);
  const profile = (): Profile => feature(supervisor.features().profile);
  const log = (): History => feature(supervisor.features().history);
  const confirmation = createHistoryConfirmation(store, requests);
  const follower = followHistory({
    keeper,
    clock,
    confirmation,
    told: (failure) => store.set(withReading(store.get(), 'history', failure)),
    report,
  });
  const unsubscribe = store.subscribe(({ link }) => {
    if (link.phase === 'signedOut' || link.phase === 'signingIn') follower.signedOut();
  });

  const directory = (): Directory => feature(supervisor.features().directory);
  const search = createDirectorySearch(clock, directory);

  const supervision = (): SupervisorControl => feature(supervisor.features().supervisor);
  const state = (): DeskState => store.get();
  const next = createNextState(store, clock, (wish) =>
    askForState({ state, control, supervisor: supervision, requests }, wish),
  );
  const watch = createTeamWatch(store, clock, supervision, team);

  const messaging = createMessaging({
    store,
    clock,
    tell,
    requests,
    stores,
    features: supervisor.features,
  });

  return {
    store,
    supervisor,
    messaging,
    handlers: {
      ...callCommands({
        state,
        calls,
        basicCalls: () => supervisor.features().basicCalls,
        make: (call) => phone.make(call),
        unpark: (id, from) => phone.unpark(id, from),
        preferredDevice,
        requests,
      }),
      ...agentCommands({
        state,
        control,
        calls,
        supervisor: supervision,
        setNext: next.set,
        tell,
        requests,
      }),
      ...routingCommands({ state, routing, requests }),
      ...objectCommands(objects),
      ...profileCommands({ state, profile, requests }),
      ...userCommands(users),
      ...messaging.handlers,
      ...phone.handlers(requests),
      ...teamCommands({ state, supervisor: supervision, calls, watch, requests }),
      ...historyCommands({ keeper, log, requests }),
      'request.dismiss': ({ id }) => {
        requests.dismiss(id);
        return Promise.resolve();
      },
      'directory.stop': () => {
        search.stop();
        return Promise.resolve();
      },
      'session.tryNow': async () => {
        await Promise.all([supervisor.tryNow(), messaging.readOff()]);
      },
      'session.backToPrimary': () => {
        supervisor.backToPrimary();
        return Promise.resolve();
      },
    },
    eraseTeam: () => watch.erase(),
    historyKept(toCallBack) {
      const { historyVersion } = store.get();
      store.set({ ...store.get(), historyVersion: historyVersion + 1, toCallBack });
    },
    objects: objectReader(objects),
    users: userReader(users),
    hasLicence: async (name) => site().hasLicence(name),
    async siteStatus() {
      const status = await site().status();
      tell({ type: 'statusRead', status });
      return { ...status, readAt: clock.now() };
    },
    directory: {
      page: (query) => search.page(query),
      colleague: async (id) => (await directory().colleague(id)) ?? null,
    },
    readHistory: follower.lookAgain,
    async dispose() {
      search.dispose();
      next.dispose();
      messaging.dispose();
      watch.dispose();
      unsubscribe();
      follower.dispose();
      requests.dispose();
      await supervisor.dispose();
    },
  };
}
