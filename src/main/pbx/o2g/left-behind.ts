import { z } from 'zod';
import { FailureError } from '@shared/model/failure';
import type { ConnectorIo, SignInRequest } from '../connector';
import { HttpClient } from '../wire/http-client';
import { isRestError } from './rest-failure';
import { readSession, sessionsOf, type Entry, type OpenSession } from './sign-in';

/** How long signing out may take. Milliseconds. */
const farewell = 2_000;
/** More sessions than this are left to the server's own timeout. */
const most = 8;

/**
 * Signs out (chapter "Session management", DELETE /sessions): a session holds its licences until then. Tells whether
 * the server has no such session any more; whatever else answers in its place does not know.
 */
async function leave(http: HttpClient, base: URL): Promise<boolean> {
  const url = sessionsOf(base);
  const request = { method: 'DELETE', url, signals: [], timeout: farewell } as const;
  const answer = await http.send(request).catch(() => undefined);
  if (answer === undefined) return false;
  return answer.status === 204 || (answer.status < 500 && isRestError(answer.text));
}

/** Of a session that is in use: whose it is, and what feeds its event channel. It can be gone on in. */
const use = z.object({
  login: z.string(),
  onBehalfOf: z.string().exactOptional(),
  subscriptionId: z.string().exactOptional(),
});

/** A session that stands at a server, and what it takes to close it. */
interface Standing {
  readonly origin: string;
  readonly http: HttpClient;
  readonly base: URL;
}

/** One that is in use, or was when an earlier run was killed. */
interface InUse extends Standing {
  readonly use: z.output<typeof use>;
}

/** As they are remembered for the next run: at most one of them in use. */
const remembered = z.array(
  z.object({ base: z.url(), cookies: z.string(), use: use.exactOptional() }),
);

/**
 * Sessions that we could not sign out of, because the line was broken or an earlier run was killed. Each holds a licence for
 * half an hour, and a line that breaks often would use them up: they are closed as soon as the server can be reached again.
 * A run that was brought back goes on in the one that the killed run had open.
 */
export class LeftBehind {
  /** To be closed. */
  private sessions: readonly Standing[] = [];
  private open: InUse | undefined;
  /** What the killed run had open, as long as nobody has gone on in it or given it up. */
  private unfinished: InUse | undefined;
  private recalled: Promise<void> | undefined;
  /** Of the session that a killed run had open: its cookies open another one, without a password. */
  private entry:
    | (Entry & Pick<SignInRequest, 'onBehalfOf'> & { readonly origin: string })
    | undefined;

  constructor(private readonly io: Pick<ConnectorIo, 'fetch' | 'standing'>) {}

  /** Asks what an earlier run left, once: beside the first requests of a sign-in it costs no time. */
  recall(): Promise<void> {
    return (this.recalled ??= this.readRecalled());
  }

  /**
   * What the killed run's sign-in got from the server, for who has no password. Throws `signInAgain` where there is none, and
   * `unreachable` where it is the account's other server that has to be reached.
   */
  async entryAt(origin: URL, { onBehalfOf }: SignInRequest): Promise<Entry> {
    await this.recall();
    const { entry } = this;
    if (entry === undefined || entry.onBehalfOf !== onBehalfOf) {
      throw new FailureError({ kind: 'signInAgain', retryable: false });
    }
    if (entry.origin === origin.origin) return entry;
    const details = { message: 'the session is at the other server' };
    throw new FailureError({ kind: 'unreachable', retryable: true, details });
  }

  /** The server does not take it any more. */
  entryRefused(): void {
    this.entry = undefined;
  }

  /** Nobody may go on in what the killed run had open: it is to be closed. */
  async giveUp(): Promise<void> {
    await this.recall();
    if (!this.unfinished) return;
    this.close(this.unfinished);
    this.remember();
  }

  /** The session that a killed run had open there, where it still is. Throws `FailureError` where nobody can tell. */
  async goOn(
    origin: URL,
    { onBehalfOf, password }: SignInRequest,
    signal: AbortSignal,
  ): Promise<Omit<OpenSession, 'server'> | undefined> {
    await this.recall();
    const found = this.unfinished;
    if (found?.origin !== origin.origin) return undefined;
    const { http, base, use } = found;
    const info =
      use.onBehalfOf === onBehalfOf
        ? await readSession(http, base, password === undefined, signal)
        : undefined;
    if (!info) {
      this.close(found);
      return undefined;
    }
    this.unfinished = undefined;
    return { http, base, info, ...use };
  }

  /** A session is open: should we be killed, the next run goes on in it or closes it. */
  opened(origin: URL, { onBehalfOf }: SignInRequest, session: OpenSession): void {
    const { http, base, login, subscriptionId } = session;
    if (this.unfinished) this.close(this.unfinished);
    const use = {
      login,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      ...(subscriptionId === undefined ? {} : { subscriptionId }),
    };
    this.open = { origin: origin.origin, http, base, use };
    this.remember();
  }

  /** The one that is open could not be gone on in this time, and the next try may. */
  postponed(): void {
    this.unfinished = this.open;
    this.open = undefined;
  }

  /** The session that is open has a subscription, which would go on being fed. */
  subscribed(subscriptionId: string | undefined): void {
    if (!this.open || subscriptionId === undefined) return;
    this.open = { ...this.open, use: { ...this.open.use, subscriptionId } };
    this.remember();
  }

  /** Signs out now, else remembers to. */
  async leave(origin: URL, http: HttpClient, base: URL): Promise<void> {
    const isGone = await leave(http, base);
    if (!isGone) this.close({ origin: origin.origin, http, base });
    if (this.open?.http === http) this.open = undefined;
    this.remember();
  }

  /** Closes those at this server, or at every one; the ones that do not get through wait for the next time. */
  async clear(origin?: URL): Promise<void> {
    await this.recall();
    const here = origin
      ? this.sessions.filter((session) => session.origin === origin.origin)
      : this.sessions;
    await Promise.all(
      here.map(async (session) => {
        if (!(await leave(session.http, session.base))) return;
        this.sessions = this.sessions.filter((other) => other !== session);
      }),
    );
    if (!origin) this.remember();
  }

  private async readRecalled(): Promise<void> {
    const text = await this.io.standing?.recall();
    if (text === undefined) return;
    const found = remembered.safeParse(parse(text));
    for (const { base: href, cookies, use } of found.data ?? []) {
      const base = new URL(href);
      const { origin } = base;
      const session = { origin, http: new HttpClient(this.io.fetch, cookies), base };
      if (use) {
        this.unfinished = { ...session, use };
        this.entry = { ...use, origin, base, cookies };
      } else this.close(session);
    }
  }

  /** It is to be closed, and nobody goes on in it. */
  private close(session: Standing): void {
    this.sessions = [...this.sessions, session].slice(-most);
    if (this.unfinished === session) this.unfinished = undefined;
  }

  private remember(): void {
    const told = ({ http, base }: Standing) => ({
      base: base.href,
      cookies: http.cookies(base) ?? '',
    });
    const inUse = this.open ?? this.unfinished;
    const standing = [
      ...this.sessions.map(told),
      ...(inUse ? [{ ...told(inUse), use: inUse.use }] : []),
    ];
    this.io.standing?.keep(standing.length === 0 ? undefined : JSON.stringify(standing));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not ours, or of another version: the server ends those sessions itself.
  }
}
