import { FailureError } from '@shared/model/failure';
import type { SignInRequest } from '../connector';
import type { HttpClient } from '../wire/http-client';
import { onOrigin } from '../wire/server-address';
import { inSession, restFailure } from './rest-failure';
import { notThisSystem, parseAnswer } from './rest';
import {
  apiDescriptor,
  authentication,
  sessionInfo,
  type ApiDescriptor,
  type SessionInfo,
} from './schema/session';

/** What the server says in the log and in statistics (SessionRequest, "applicationName"). */
const applicationName = 'Hookswitch';

/** An open session at the server. */
export interface OpenSession {
  /** With its cookies. */
  readonly http: HttpClient;
  readonly info: SessionInfo;
  /** Product and version of the server. */
  readonly server: string;
  /** The user's O2G login as far as it is known, else the one typed. */
  readonly login: string;
  /** The server warns that the password is about to expire. */
  readonly passwordExpires?: true;
  /** The base of all services. */
  readonly base: URL;
  /** What fed the event channel of the run that opened it, where that was another one. */
  readonly subscriptionId?: string;
}

/** What an earlier sign-in of the same account got from the server: its cookies stand for login and password. */
export interface Entry {
  readonly base: URL;
  /** The user's O2G login. */
  readonly login: string;
  readonly cookies: string;
}

/**
 * From the root to an open session (chapter "Introduction", "Authentication mechanism" and "Session
 * creation"). Of the URLs that the server hands out only the path is believed.
 */
export async function openSession(
  http: HttpClient,
  origin: URL,
  request: SignInRequest,
  signal: AbortSignal,
  /**
   * The server can be reached: what must happen before a session is opened there. Resolves with one that is open already
   * and will do.
   */
  reached: () => Promise<Omit<OpenSession, 'server'> | undefined>,
  /** In the place of a password; `http` has its cookies. */
  entry?: Entry,
): Promise<OpenSession> {
  const descriptor = await readRoot(http, origin, signal);
  const server = serverName(descriptor);
  const standing = await reached();
  if (standing) return { ...standing, server };
  const { sessions, login, passwordExpires }: Granted = entry
    ? { login: entry.login, sessions: sessionsOf(entry.base) }
    : await authenticate(http, origin, descriptor, request, signal);
  const info = await postSession(http, sessions, request, signal).catch((thrown: unknown) => {
    throw entry ? entryRefused(thrown) : thrown;
  });
  const base = info.publicBaseUrl ?? info.privateBaseUrl;
  return {
    http,
    info,
    server,
    login: request.onBehalfOf ?? login ?? info.login ?? request.login,
    ...(passwordExpires ? { passwordExpires } : {}),
    base: base ? onOrigin(origin, base) : new URL('.', sessions),
  };
}

/** Where the session of a base URL is opened, read and closed. */
export const sessionsOf = (base: URL): URL => new URL(`${base.href.replace(/\/$/, '')}/sessions`);

/**
 * GET /sessions: the session whose cookies `http` has, or undefined where the server does not give it, and another one is
 * to be opened. Throws where the network fails; a server that fails is tried again too where it `mustKnow`.
 */
export async function readSession(
  http: HttpClient,
  base: URL,
  mustKnow: boolean,
  signal: AbortSignal,
): Promise<SessionInfo | undefined> {
  const answer = await http.send({ method: 'GET', url: sessionsOf(base), signals: [signal] });
  const operation = 'GET /sessions';
  if (mustKnow && answer.status >= 500) throw restFailure(answer, operation);
  if (answer.status !== 200) return undefined;
  try {
    return parseAnswer(answer, sessionInfo, operation);
  } catch {
    return undefined; // Something else answers in its place.
  }
}

async function readRoot(http: HttpClient, origin: URL, signal: AbortSignal) {
  const url = new URL('/api/rest', origin);
  const answer = await http.send({ method: 'GET', url, signals: [signal] });
  const operation = 'GET /api/rest';
  if (answer.status === 200) return parseAnswer(answer, apiDescriptor, operation);
  const failure = restFailure(answer, operation);
  // Nobody has asked for credentials or rights yet: a server that does here is another one.
  if (answer.status >= 500) throw failure;
  throw new FailureError({ ...failure.toFailure(), kind: 'notThisSystem', retryable: false });
}

/** What lets a session be opened. */
interface Granted {
  /** Where. */
  readonly sessions: URL;
  readonly login: string | undefined;
  readonly passwordExpires?: boolean | undefined;
}

async function authenticate(
  http: HttpClient,
  origin: URL,
  { versions }: ApiDescriptor,
  { login, password = '' }: SignInRequest,
  signal: AbortSignal,
): Promise<Granted> {
  const version = versions.find(({ status }) => status === 'CURRENT') ?? versions.at(0);
  if (!version) throw notThisSystem('GET /api/rest', 'no version is offered');
  const url = onOrigin(origin, version.publicUrl);
  const basic = Buffer.from(`${login}:${password}`, 'utf8').toString('base64');
  const authorization = `Basic ${basic}`;
  const answer = await http.send({ method: 'GET', url, authorization, signals: [signal] });
  const operation = 'GET /authenticate';
  if (answer.status !== 200) throw wrongCredentials(restFailure(answer, operation));
  const { publicUrl, loginName, expired } = parseAnswer(answer, authentication, operation);
  return { sessions: onOrigin(origin, publicUrl), login: loginName, passwordExpires: expired };
}

/**
 * A refusal (4xx) to open a session for who comes without a password, however the server words it: a password is what it
 * takes, unless a licence does.
 */
function entryRefused(thrown: unknown): unknown {
  if (!(thrown instanceof FailureError) || thrown.kind === 'licenceMissing') return thrown;
  if (!thrown.details?.['status']?.startsWith('4')) return thrown;
  return new FailureError({ ...thrown.toFailure(), kind: 'signInAgain', retryable: false });
}

/** A refusal to authenticate is about the credentials, however the server words it. */
function wrongCredentials(failure: FailureError): FailureError {
  if (failure.kind !== 'notAllowed' && failure.kind !== 'sessionLost') return failure;
  return new FailureError({ ...failure.toFailure(), kind: 'wrongCredentials', retryable: false });
}

/**
 * POST /sessions. A credential opens one session at a time, and 403 says that it has one: a session
 * that an earlier run of ours left behind. It is closed, and ours opened.
 */
async function postSession(
  http: HttpClient,
  url: URL,
  { onBehalfOf }: SignInRequest,
  signal: AbortSignal,
) {
  const body = { applicationName, ...(onBehalfOf && { supervisedAccount: account(onBehalfOf) }) };
  const open = () => http.send({ method: 'POST', url, body, signals: [signal] });
  let answer = await open();
  if (answer.status === 403) {
    await http.send({ method: 'DELETE', url, signals: [signal] });
    answer = await open();
  }
  const operation = 'POST /sessions';
  if (answer.status !== 200) {
    const failure = inSession(restFailure(answer, operation));
    throw onBehalfOf ? unsupervised(failure) : failure;
  }
  return parseAnswer(answer, sessionInfo, operation);
}

/** SupervisedAccount: the user by number, as people know them, or by login. */
function account(id: string): object {
  return { type: /^\d+$/.test(id) ? 'PHONE_NUMBER' : 'LOGIN_NAME', id };
}

/** A refusal of a supervised session is about the supervisor's right, or about the account it names. */
function unsupervised(failure: FailureError): FailureError {
  const kinds = { notAllowed: 'notASupervisor', badParameter: 'noSuchAccount' } as const;
  const { kind } = failure;
  return kind === 'notAllowed' || kind === 'badParameter'
    ? new FailureError({ ...failure.toFailure(), kind: kinds[kind], retryable: false })
    : failure;
}

function serverName({ serverInfo }: ApiDescriptor): string {
  const { major, minor } = serverInfo?.productVersion ?? {};
  const version = [major, minor].filter(Boolean).join(' ');
  return [serverInfo?.productName ?? 'O2G', version && `(${version})`].filter(Boolean).join(' ');
}
