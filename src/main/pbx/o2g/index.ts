import { serverOrigin } from '@shared/model/server-address';
import type { AgentConfig } from '@shared/model/agent';
import { asFailure, FailureError } from '@shared/model/failure';
import type { Connector, ConnectorIo, Features, Session, SignInRequest } from '../connector';
import { HttpClient } from '../wire/http-client';
import { Tally } from '../wire/tally';
import { administer } from './administrator';
import { agentControl, readAgentConfig } from './agent';
import { allowsBasicCalls, basicFeatures, readBasicState } from './basic-calls';
import { callControl } from './call-control';
import { channelUrls } from './channel-url';
import { directory } from './directory';
import { EventChannel } from './event-channel';
import { history } from './history';
import { readIdentity } from './identity';
import { messages } from './messages';
import { Vocabulary } from './map/words';
import { PartsRead } from './parts-read';
import { pause } from '../wire/pause';
import { LeftBehind } from './left-behind';
import { whileSigningIn } from './rest-failure';
import { Rest } from './rest';
import { phoneControl } from './phone';
import { profile } from './profile';
import { routingControl } from './routing';
import { servicesOf } from './services';
import type { WireSubscription } from './schema/session';
import { SecondOpinion } from './second-opinion';
import { O2gSession, type SessionParts } from './session';
import { openSession, type OpenSession } from './sign-in';
import { subscribe, unsubscribe } from './subscription';
import { supervisorControl } from './supervisor';
import { TeamLogins } from './team-logins';
import { voicemailControl } from './voicemail';

/** The connector for Alcatel-Lucent Enterprise's O2G. See README.md for the way through this folder. */
export function createO2gConnector(io: ConnectorIo): Connector {
  const left = new LeftBehind(io);
  return {
    system: 'o2g',
    signIn: (request, signal, answered) => signIn(io, left, request, signal, answered),
    async closeLeftBehind() {
      await left.giveUp();
      await left.clear();
    },
  };
}

async function signIn(
  io: ConnectorIo,
  left: LeftBehind,
  request: SignInRequest,
  signal: AbortSignal,
  answered?: () => void,
): Promise<Session> {
  void left.recall();
  const origin = new URL(serverOrigin(request.server));
  // The session outlives `signal`, which is about signing in only.
  const abort = new AbortController();
  const follow = (): void => abort.abort(signal.reason);
  signal.addEventListener('abort', follow, { once: true });
  if (signal.aborted) follow();
  try {
    const entry = request.password === undefined ? await left.entryAt(origin, request) : undefined;
    let wentOn: Awaited<ReturnType<typeof left.goOn>>;
    const reached = async () => {
      answered?.();
      if (request.goesOn) wentOn = await left.goOn(origin, request, abort.signal);
      else await left.giveUp();
      await left.clear(origin);
      return wentOn;
    };
    const http = new HttpClient(io.fetch, entry?.cookies);
    const opened = await openSession(http, origin, request, abort.signal, reached, entry).catch(
      (thrown: unknown) => {
        if (asFailure(thrown).kind === 'signInAgain') left.entryRefused();
        throw thrown;
      },
    );
    left.opened(origin, request, opened);
    try {
      return await start(io, left, origin, { ...opened, request }, abort);
    } catch (thrown) {
      // The line broke before it was live: what the killed run had open is still to be gone on in.
      if (wentOn && !abort.signal.aborted && asFailure(thrown).retryable) left.postponed();
      else await left.leave(origin, opened.http, opened.base);
      throw thrown;
    }
  } catch (thrown) {
    abort.abort();
    throw new FailureError(whileSigningIn(asFailure(thrown)), { cause: thrown });
  } finally {
    signal.removeEventListener('abort', follow);
  }
}

/** From an open session to an open event channel. */
async function start(
  io: ConnectorIo,
  left: LeftBehind,
  origin: URL,
  opened: OpenSession & { readonly request: SignInRequest },
  abort: AbortController,
): Promise<Session> {
  const { http, info } = opened;
  const services = servicesOf(info);
  const tally = new Tally(io.log);
  const words = new Vocabulary(tally);
  const session: { current?: O2gSession } = {};
  const rest: Rest = new Rest(http, opened.base, abort.signal, (failure) =>
    session.current ? session.current.refused(failure) : opinion.of(failure),
  );
  // Until there is a session to end.
  const opinion = new SecondOpinion(rest, false, () => undefined);
  // Of the run before: nobody reads its channel any more.
  await unsubscribe(rest, opened.subscriptionId);
  const open = async (
    id: WireSubscription,
    parts: Pick<
      SessionParts,
      'identity' | 'features' | 'counters' | 'readState' | 'team' | 'operator' | 'untold'
    >,
  ) => {
    left.subscribed(id.subscriptionId);
    const channel = await EventChannel.open(http, channelUrls(origin, id), abort.signal, io.now);
    session.current = new O2gSession({
      ...parts,
      io,
      rest,
      channel,
      words,
      tally,
      subscriptionId: id.subscriptionId ?? undefined,
      timeToLive: info.timeToLive,
      abort,
      leave: () => left.leave(origin, http, opened.base),
    });
    return session.current;
  };
  if (info.admin) {
    const { subscription, ...parts } = await administer(
      rest,
      opened,
      opened.request.onBehalfOf === undefined,
      services,
      words,
      tally,
    );
    return open(subscription, { ...parts, counters: false });
  }
  const identity = {
    ...(await readIdentity(rest, opened.login, opened.server, words)),
    ...standing(opened),
  };
  const own = opened.request.onBehalfOf === undefined;
  const basic = async (refusal: FailureError) => {
    if (!(await allowsBasicCalls(rest))) throw refusal;
    const { login } = identity;
    const told = { ...services, counters: false, routing: false, history: false, agent: false };
    const { subscription, untold } = await subscribe(rest, login, told, { operator: false }, true);
    return open(subscription, {
      identity,
      features: basicFeatures(rest, identity, own, services, words),
      counters: false,
      ...(untold ? { untold } : {}),
      readState: (signal, late) => readBasicState(rest, { login, services, words }, signal, late),
    });
  };
  if (!services.telephony) return basic(withoutEvents('the service Telephony is not offered'));
  // The service exists for everybody; only who works in the contact centre has a configuration.
  const operating = services.agent ? await readOperator(rest) : {};
  const { config } = operating;
  const mayBe = { operator: operating.isUnknown ?? false };
  const offered = { ...services, agent: config !== undefined || mayBe.operator };
  const subscribed = await subscribe(rest, identity.login, offered, mayBe).catch(withoutTelephony);
  if (subscribed instanceof FailureError) return basic(subscribed);
  const { subscription, selectors, untold } = subscribed;
  // What is not told would be shown as it once was.
  const told = {
    agent: selectors.some(({ names }) => names[0] === 'agent'),
    counters: services.counters && !untold?.counters,
    routing: services.routing && !untold?.routing,
  };
  const team = new TeamLogins();
  const operator = ({ role }: AgentConfig): Features => ({
    agent: agentControl(rest),
    ...(role === 'supervisor' ? { supervisor: supervisorControl(rest, selectors, team) } : {}),
  });
  const features: Features = {
    calls: callControl(rest, words),
    ...(told.routing ? { routing: routingControl(rest, words) } : {}),
    ...(services.history ? { history: history(rest, identity, words) } : {}),
    ...(services.directory ? { directory: directory(rest, io.now) } : {}),
    phone: phoneControl(rest, { login: identity.login, programmable: services.phoneSets }),
    ...(config && told.agent ? operator(config) : {}),
    ...(services.voicemail ? { voicemail: voicemailControl(rest, words) } : {}),
    messages: messages(rest, words),
    ...(services.users ? { profile: profile(rest, identity.login, own) } : {}),
  };
  return open(subscription, {
    identity,
    features,
    team,
    counters: told.counters,
    ...(untold ? { untold } : {}),
    ...(told.agent ? { operator } : {}),
  });
}

/** How long the sign-in waits to hear whether the user is an operator (ms): without that, it asks for their events too. */
const operatorPatience = 1_000;

/** What the user is in the contact centre; no configuration for who is no operator, and where that is not known yet. */
async function readOperator(
  rest: Rest,
): Promise<{ readonly config?: AgentConfig; readonly isUnknown?: boolean }> {
  const enough = new AbortController();
  const parts = new PartsRead();
  const reading = parts.read('agent', readAgentConfig(rest, parts));
  // Where it fails after its time, the snapshot tells.
  reading.catch(() => undefined);
  const read = reading.then((config) =>
    config ? { config } : { isUnknown: parts.isOff('agent') },
  );
  const late = pause(operatorPatience, enough.signal).then(() => ({ isUnknown: true }));
  return Promise.race([read, late]).finally(() => enough.abort());
}

/** How the user's session came about: by whom, and for how long the password is good. */
function standing({ passwordExpires, request }: OpenSession & { readonly request: SignInRequest }) {
  return {
    ...(request.onBehalfOf ? { signedInBy: request.login } : {}),
    ...(passwordExpires && !request.onBehalfOf ? { passwordExpires } : {}),
  };
}

/** A server that offers the telephony service may still refuse its events to the account. */
function withoutTelephony(thrown: unknown): FailureError {
  const isIt =
    thrown instanceof FailureError &&
    thrown.kind === 'licenceMissing' &&
    thrown.details?.licence === 'TELEPHONY_ADVANCED';
  if (isIt) return thrown;
  throw thrown;
}

/**
 * TELEPHONY_BASIC allows three requests: to call, answer and leave a call (chapter "Call control", basicCall). Which calls
 * there are, and the events of the phone, take TELEPHONY_ADVANCED. An account with neither has no use of a desk.
 */
function withoutEvents(message: string): FailureError {
  const details = { message, licence: 'TELEPHONY_ADVANCED' };
  return new FailureError({ kind: 'licenceMissing', retryable: false, details });
}
