import type { Exchange } from '../exchange/exchange.js';

/** Licences that an account can hold (reference: "Licenses" of each operation). */
export const licences = [
  'TELEPHONY_BASIC',
  'TELEPHONY_ADVANCED',
  'API_CONTACTCENTER_AGENT',
  'API_PHONESETPROG',
  'MESSAGING',
] as const;
export type Licence = (typeof licences)[number];

/** Someone who may sign in. An administrator has no number. */
export interface Account {
  readonly login: string;
  readonly number?: string;
  readonly admin: boolean;
}

/** The accounts of the server: one for each subscriber, and one administrator. */
export class Accounts {
  readonly #passwords = new Map<string, string>();
  readonly #withheld = new Map<string, ReadonlySet<Licence>>();
  readonly #expired = new Set<string>();

  constructor(
    private readonly exchange: Exchange,
    private readonly defaultPassword: string,
  ) {}

  get all(): readonly Account[] {
    return [...this.exchange.subscribers.map(({ number }) => userAccount(number)), administrator];
  }

  /** Finds an account by login, or by directory number (the reference's QMCDU). */
  find(loginOrNumber: string): Account | undefined {
    return this.all.find(
      (account) => account.login === loginOrNumber || account.number === loginOrNumber,
    );
  }

  isPassword(login: string, password: string): boolean {
    return (this.#passwords.get(login) ?? this.defaultPassword) === password;
  }

  /** A new password is good for another while. */
  setPassword(login: string, password: string): void {
    this.#passwords.set(login, password);
    this.#expired.delete(login);
  }

  /** Whether the password is about to expire. */
  isExpired(login: string): boolean {
    return this.#expired.has(login);
  }

  setExpired(login: string, expired: boolean): void {
    if (expired) this.#expired.add(login);
    else this.#expired.delete(login);
  }

  holds(login: string, licence: Licence): boolean {
    return !this.#withheld.get(login)?.has(licence);
  }

  /** Leaves the account with these licences only. */
  setLicences(login: string, held: readonly Licence[]): void {
    this.#withheld.set(login, new Set(licences.filter((licence) => !held.includes(licence))));
  }
}

/** The O2G login of a subscriber: `oxe` and the directory number. */
export function loginOf(number: string): string {
  return `oxe${number}`;
}

function userAccount(number: string): Account {
  return { login: loginOf(number), number, admin: false };
}

const administrator: Account = { login: 'admin', admin: true };
