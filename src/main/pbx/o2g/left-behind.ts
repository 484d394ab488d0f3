import { z } from 'zod';
import type { ConnectorIo } from '../connector';
import { HttpClient } from '../wire/http-client';
import { isRestError } from './rest-failure';

/** How long signing out may take. Milliseconds. */
const farewell = 2_000;
/** More sessions than this are left to the server's own timeout. */
const most = 8;

/**
 * Signs out (chapter "Session management", DELETE /sessions): a session holds its licences until then. Tells whether
 * the server has no such session any more; whatever else answers in its place does not know.
 */
async function leave(http: HttpClient, base: URL): Promise<boolean> {
  const url = new URL(`${base.href.replace(/\/$/, '')}/sessions`);
  const request = { method: 'DELETE', url, signals: [], timeout: farewell } as const;
  const answer = await http.send(request).catch(() => undefined);
  if (answer === undefined) return false;
  return answer.status === 204 || (answer.status < 500 && isRestError(answer.text));
}

/** A session that stands at a server, and what it takes to close it. */
interface Standing {
  readonly origin: string;
  readonly http: HttpClient;
  readonly base: URL;
}

/** As they are remembered for the next run. */
const remembered = z.array(z.object({ base: z.url(), cookies: z.string() }));

/**
 * Sessions that we could not sign out of, because the line was broken or an earlier run was killed. Each holds a licence for
 * half an hour, and a line that breaks often would use them up: they are closed as soon as the server can be reached again.
 */
export class LeftBehind {
  private sessions: readonly Standing[] = [];
  private open: Standing | undefined;
  private recalled: Promise<void> | undefined;

  constructor(private readonly io: Pick<ConnectorIo, 'fetch' | 'standing'>) {}

  /** Asks what an earlier run left, once: beside the first requests of a sign-in it costs no time. */
  recall(): Promise<void> {
    return (this.recalled ??= this.readRecalled());
  }

  /** A session is open: should we be killed, the next run closes it. */
  opened(origin: URL, http: HttpClient, base: URL): void {
    this.open = { origin: origin.origin, http, base };
    this.remember();
  }

  /** Signs out now, else remembers to. */
  async leave(origin: URL, http: HttpClient, base: URL): Promise<void> {
    const isGone = await leave(http, base);
    if (!isGone) {
      this.sessions = [...this.sessions, { origin: origin.origin, http, base }].slice(-most);
    }
    if (this.open?.http === http) this.open = undefined;
    this.remember();
  }

  /** Closes those at this server; the ones that do not get through wait for the next time. */
  async clear(origin: URL): Promise<void> {
    await this.recall();
    const here = this.sessions.filter((session) => session.origin === origin.origin);
    await Promise.all(
      here.map(async (session) => {
        if (!(await leave(session.http, session.base))) return;
        this.sessions = this.sessions.filter((other) => other !== session);
      }),
    );
  }

  private async readRecalled(): Promise<void> {
    const text = await this.io.standing?.recall();
    if (text === undefined) return;
    const found = remembered.safeParse(parse(text));
    const earlier = (found.data ?? []).map(({ base, cookies }) => ({
      origin: new URL(base).origin,
      http: new HttpClient(this.io.fetch, cookies),
      base: new URL(base),
    }));
    this.sessions = [...earlier, ...this.sessions];
  }

  private remember(): void {
    const standing = [...this.sessions, ...(this.open ? [this.open] : [])];
    const told = standing.map(({ http, base }) => ({
      base: base.href,
      cookies: http.cookies(base) ?? '',
    }));
    this.io.standing?.keep(told.length === 0 ? undefined : JSON.stringify(told));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not ours, or of another version: the server ends those sessions itself.
  }
}
