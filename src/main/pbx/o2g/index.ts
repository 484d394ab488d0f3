import { serverOrigin } from '@shared/model/server-address';
import { asFailure, FailureError } from '@shared/model/failure';
import type { Connector, ConnectorIo, Features, Session, SignInRequest } from '../connector';
import { HttpClient } from '../wire/http-client';
import { Tally } from '../wire/tally';
import { agentControl, readAgentConfig } from './agent';
import { callControl } from './call-control';
import { channelUrls } from './channel-url';
import { EventChannel } from './event-channel';
import { history } from './history';
import { readIdentity } from './identity';
import { messages } from './messages';
import { Vocabulary } from './map/words';
import { LeftBehind } from './left-behind';
import { Rest } from './rest';
import { routingControl } from './routing';
import { servicesOf } from './services';
import { O2gSession } from './session';
import { openSession, type OpenSession } from './sign-in';
import { subscribe } from './subscription';
import { voicemailControl } from './voicemail';

/** The connector for Alcatel-Lucent Enterprise's O2G. See README.md for the way through this folder. */
export function createO2gConnector(io: ConnectorIo): Connector {
  const left = new LeftBehind();
  return {
    system: 'o2g',
    signIn: (request, signal) => signIn(io, left, request, signal),
  };
}

async function signIn(
  io: ConnectorIo,
  left: LeftBehind,
  request: SignInRequest,
  signal: AbortSignal,
): Promise<Session> {
  const http = new HttpClient(io.fetch);
  const origin = new URL(serverOrigin(request.server));
  // The session outlives `signal`, which is about signing in only.
  const abort = new AbortController();
  const follow = (): void => abort.abort(signal.reason);
  signal.addEventListener('abort', follow, { once: true });
  if (signal.aborted) follow();
  try {
    const opened = await openSession(http, origin, request, abort.signal, () => left.clear(origin));
    try {
      return await start(io, left, http, origin, opened, abort);
    } catch (thrown) {
      await left.leave(origin, http, opened.base);
      throw thrown;
    }
  } catch (thrown) {
    abort.abort();
    throw thrown instanceof FailureError
      ? thrown
      : new FailureError(asFailure(thrown), { cause: thrown });
  } finally {
    signal.removeEventListener('abort', follow);
  }
}

/** From an open session to an open event channel. */
async function start(
  io: ConnectorIo,
  left: LeftBehind,
  http: HttpClient,
  origin: URL,
  opened: OpenSession,
  abort: AbortController,
): Promise<Session> {
  const { info } = opened;
  const services = servicesOf(info);
  if (info.admin) throw unfit('notAllowed', 'an administrator has no phone');
  if (!services.telephony) throw unfit('licenceMissing', 'the service Telephony is not offered');

  const tally = new Tally(io.log);
  const words = new Vocabulary(tally);
  const session: { current?: O2gSession } = {};
  const rest = new Rest(http, opened.base, abort.signal, (failure) =>
    session.current?.refused(failure),
  );
  const identity = await readIdentity(rest, opened.login, opened.server, words);
  // The service exists for everybody; only who works in the contact centre has a configuration.
  const isAgent = services.agent && (await readAgentConfig(rest)) !== undefined;
  const subscription = await subscribe(rest, identity.login, { ...services, agent: isAgent });
  const urls = channelUrls(origin, subscription);
  const channel = await EventChannel.open(http, urls, abort.signal, io.now);
  const features: Features = {
    calls: callControl(rest, words),
    ...(services.routing ? { routing: routingControl(rest, words) } : {}),
    ...(services.history ? { history: history(rest, identity, words) } : {}),
    ...(isAgent ? { agent: agentControl(rest) } : {}),
    ...(services.voicemail ? { voicemail: voicemailControl(rest, words) } : {}),
    messages: messages(rest, words),
  };
  session.current = new O2gSession({
    io,
    identity,
    features,
    counters: services.counters,
    rest,
    channel,
    words,
    tally,
    timeToLive: info.timeToLive,
    abort,
    leave: () => left.leave(origin, http, opened.base),
  });
  return session.current;
}

function unfit(kind: 'notAllowed' | 'licenceMissing', message: string): FailureError {
  return new FailureError({ kind, retryable: false, details: { message } });
}
