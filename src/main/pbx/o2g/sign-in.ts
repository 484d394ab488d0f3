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
  readonly info: SessionInfo;
  /** Product and version of the server. */
  readonly server: string;
  /** The user's O2G login as far as it is known, else the one typed. */
  readonly login: string;
  /** The server warns that the password is about to expire. */
  readonly passwordExpires?: true;
  /** The base of all services. */
  readonly base: URL;
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
  /** The server can be reached: what must happen before a session is opened there. */
  reached: () => Promise<void>,
): Promise<OpenSession> {
  const descriptor = await readRoot(http, origin, signal);
  await reached();
  const { versions } = descriptor;
  const version = versions.find(({ status }) => status === 'CURRENT') ?? versions.at(0);
  if (!version) throw notThisSystem('GET /api/rest', 'no version is offered');
  const granted = await authenticate(http, onOrigin(origin, version.publicUrl), request, signal);
  const sessions = onOrigin(origin, granted.publicUrl);
  const info = await postSession(http, sessions, request, signal);
  const base = info.publicBaseUrl ?? info.privateBaseUrl;
  return {
    info,
    server: serverName(descriptor),
    login: request.onBehalfOf ?? granted.loginName ?? info.login ?? request.login,
    ...(granted.expired ? { passwordExpires: true } : {}),
    base: base ? onOrigin(origin, base) : new URL('.', sessions),
  };
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

async function authenticate(
  http: HttpClient,
  url: URL,
  { login, password }: SignInRequest,
  signal: AbortSignal,
) {
  const basic = Buffer.from(`${login}:${password}`, 'utf8').toString('base64');
  const authorization = `Basic ${basic}`;
  const answer = await http.send({ method: 'GET', url, authorization, signals: [signal] });
  const operation = 'GET /authenticate';
  if (answer.status !== 200) throw wrongCredentials(restFailure(answer, operation));
  return parseAnswer(answer, authentication, operation);
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
