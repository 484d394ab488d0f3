/** Which agents the session follows: events name them by login, everything else by number. */
export class TeamLogins {
  private numbers = new Map<string, string>();

  /** The agent's number; undefined for whoever is not followed. */
  numberOf(login: string): string | undefined {
    return this.numbers.get(login);
  }

  /** From now on these, and nobody else. */
  set(agents: readonly { readonly number: string; readonly login?: string }[]): void {
    this.numbers = new Map(agents.flatMap(({ login, number }) => (login ? [[login, number]] : [])));
  }
}
