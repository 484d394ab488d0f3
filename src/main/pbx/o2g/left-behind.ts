import type { HttpClient } from '../wire/http-client';
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

/**
 * Sessions that we could not sign out of because the line was broken. Each holds a licence for half an hour, and a line
 * that breaks often would use them up: they are closed as soon as the server can be reached again.
 */
export class LeftBehind {
  private sessions: { readonly origin: string; readonly http: HttpClient; readonly base: URL }[] =
    [];

  /** Signs out now, else remembers to. */
  async leave(origin: URL, http: HttpClient, base: URL): Promise<void> {
    if (await leave(http, base)) return;
    this.sessions = [...this.sessions, { origin: origin.origin, http, base }].slice(-most);
  }

  /** Closes those at this server; the ones that do not get through wait for the next time. */
  async clear(origin: URL): Promise<void> {
    const here = this.sessions.filter((session) => session.origin === origin.origin);
    await Promise.all(
      here.map(async (session) => {
        if (!(await leave(session.http, session.base))) return;
        this.sessions = this.sessions.filter((other) => other !== session);
      }),
    );
  }
}
