import { randomBytes } from 'node:crypto';
import type { Cancel, Clock } from '../exchange/clock.js';
import type { Account } from './accounts.js';
import { RestError } from './rest-error.js';
import { issued, token } from './token.js';

/** An open session. `user` is missing in an administrator's own session. */
export interface Session {
  readonly credential: string;
  readonly serverCookie: string;
  readonly account: Account;
  readonly user?: Account;
  readonly applicationName: string;
}

/** A session lives this much longer than announced: clients renew exactly at `timeToLive`. */
const graceSeconds = 10;

/** Credentials that were handed out, and the sessions that they opened (Session management). */
export class Sessions {
  readonly #credentials = new Map<string, Account>();
  readonly #open = new Map<string, { readonly session: Session; readonly stopTimer: Cancel }>();
  readonly #seen = new Set<string>();
  readonly #ended = new Set<(session: Session) => void>();

  constructor(
    private readonly clock: Clock,
    readonly timeToLive: number,
  ) {}

  get all(): readonly Session[] {
    return [...this.#open.values()].map(({ session }) => session);
  }

  authenticate(account: Account): string {
    const credential = token({ sub: account.login, iat: Math.floor(this.clock.now() / 1000) });
    this.#credentials.set(credential, account);
    return credential;
  }

  accountOf(credential: string | undefined): Account | undefined {
    return credential === undefined ? undefined : this.#credentials.get(credential);
  }

  /** @throws RestError when this credential has opened a session already */
  open(credential: string, account: Account, user: Account | undefined, name: string): Session {
    if (this.#open.has(credential)) {
      throw new RestError('FORBIDDEN', 'NOT_ALLOWED', 'The session is already opened');
    }
    const session: Session = {
      credential,
      serverCookie: issued(`${randomBytes(16).toString('hex').toUpperCase()}.tomcat`),
      account,
      applicationName: name,
      ...(user && { user }),
    };
    if (user) this.#seen.add(user.login);
    this.#start(session);
    return session;
  }

  /** Whether a session was ever opened for this login. */
  hasSeen(login: string): boolean {
    return this.#seen.has(login);
  }

  /** The session of a request; using it restarts its timer. @throws RestError */
  use(credential: string | undefined, serverCookie: string | undefined): Session {
    const session = this.#open.get(credential ?? '')?.session;
    if (!session || session.serverCookie !== serverCookie) {
      throw new RestError(
        'FORBIDDEN',
        'INVALID_SESSION',
        'AlcChameleonException.BAD_FRAMEWORK_SESSION_IDENTIFIER No framework session in API with this ID',
      );
    }
    this.#start(session);
    return session;
  }

  end(session: Session): void {
    this.#open.get(session.credential)?.stopTimer();
    if (!this.#open.delete(session.credential)) return;
    for (const listener of this.#ended) listener(session);
  }

  onEnd(listener: (session: Session) => void): void {
    this.#ended.add(listener);
  }

  #start(session: Session): void {
    this.#open.get(session.credential)?.stopTimer();
    const lifetime = (this.timeToLive + graceSeconds) * 1000;
    const stopTimer = this.clock.after(lifetime, () => this.end(session));
    this.#open.set(session.credential, { session, stopTimer });
  }
}
