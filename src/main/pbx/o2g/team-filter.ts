import { FailureError, type FailureKind } from '@shared/model/failure';
import type { TeamTold } from '@shared/model/team';
import type { Selector } from './subscription';

/** How much of agents a filter asks for. */
interface Level {
  readonly told: TeamTold;
  readonly names: readonly string[];
}

const most: Level = { told: 'statesAndCalls', names: ['agent', 'telephony'] };
const least: Level = { told: 'states', names: ['agent'] };

/** What a server answers that does not let a user follow others, or not so many. */
const refusals: readonly FailureKind[] = [
  'notAllowed',
  'licenceMissing',
  'badParameter',
  'notSupported',
  'subscriptionRefused',
];

/**
 * A refusal does not tell whether it is about the user or about an agent. When so many agents in turn are refused, each
 * alone, the user may follow nobody: asking for each of two hundred would be hundreds of questions a connection.
 */
const probes = 8;

/** Beside others who are followed, whoever is refused is about an agent; after so many in a row it is about how many. */
const patience = 24;

/** The filter that the server has accepted. */
interface Accepted {
  readonly level: Level;
  readonly logins: readonly string[];
}

/**
 * The filter of the session's events, with the agents whom a supervisor follows (chapter "Subscription management",
 * PUT). A server refuses a filter as a whole and keeps the one before; so who the refusal is about is found by halving.
 */
export class TeamFilter {
  private accepted: Accepted | undefined;
  /** Those refused one by one, the last of them last. */
  private refusedAlone: string[] = [];
  /** How many of them in a row, nobody being accepted in between. */
  private refusedInRow = 0;

  /** `put` replaces the filter. */
  constructor(private readonly put: (selectors: readonly Selector[]) => Promise<void>) {}

  /**
   * Follows these and nobody else; resolves with what is told, and of whom it is not. Not everybody may have been asked
   * for: so those stand first who are the likeliest, and the refused come back in the order to ask for them next time.
   */
  async follow(
    logins: readonly string[],
  ): Promise<{ readonly told: TeamTold; readonly refused: readonly string[] }> {
    this.refusedAlone = [];
    this.refusedInRow = 0;
    for (const level of [most, least]) {
      if (await this.accepts(level, logins)) return { told: level.told, refused: [] };
    }
    const base = (await this.stillFollowed(logins)) ?? (await this.probe(logins));
    if (base) {
      const others = logins.filter((login) => !base.logins.includes(login));
      const some = new Set([...base.logins, ...(await this.sift(base, others))]);
      const refused = logins.filter((login) => !some.has(login));
      return { told: base.level.told, refused: this.longestAgoFirst(refused) };
    }
    // Whoever was followed before is not wanted any more.
    if (this.accepted) await this.put([]);
    this.accepted = undefined;
    return { told: 'nothing', refused: this.longestAgoFirst(logins) };
  }

  private async accepts(level: Level, logins: readonly string[]): Promise<boolean> {
    const team =
      logins.length === 0
        ? []
        : level.names.map((name): Selector => ({ ids: logins, names: [name] }));
    try {
      await this.put(team);
    } catch (thrown) {
      if (!(thrown instanceof FailureError) || !refusals.includes(thrown.kind)) throw thrown;
      return false;
    }
    this.accepted = { level, logins };
    this.refusedInRow = 0;
    return true;
  }

  /** Those of a refused filter who are followed already, and still may be: they are, while others are asked for. */
  private async stillFollowed(logins: readonly string[]): Promise<Accepted | undefined> {
    if (!this.accepted) return undefined;
    const { level, logins: known } = this.accepted;
    const before = logins.filter((login) => known.includes(login));
    return before.length > 0 && (await this.accepts(level, before)) ? this.accepted : undefined;
  }

  /** The first who is not refused alone, with as much as is told of them; undefined where nobody is. */
  private async probe(logins: readonly string[]): Promise<Accepted | undefined> {
    for (const login of logins.slice(0, probes)) {
      if (await this.accepts(least, [login])) {
        await this.accepts(most, [login]);
        return this.accepted;
      }
      this.refusedAlone.push(login);
    }
    return undefined;
  }

  /** Of some who are refused together beside others: those who are accepted. */
  private async sift(base: Accepted, refused: readonly string[]): Promise<readonly string[]> {
    if (refused.length < 2) {
      this.refusedAlone.push(...refused);
      this.refusedInRow += refused.length;
      return [];
    }
    if (this.refusedInRow >= patience) return [];
    const middle = Math.ceil(refused.length / 2);
    const [one, other] = [refused.slice(0, middle), refused.slice(middle)];
    const beside = (some: readonly string[]): Accepted => ({
      ...base,
      logins: [...base.logins, ...some],
    });
    if (await this.accepts(base.level, beside(one).logins)) {
      return [...one, ...(await this.sift(beside(one), other))];
    }
    const some = await this.sift(base, one);
    if (this.refusedInRow >= patience) return some;
    if (await this.accepts(base.level, beside([...some, ...other]).logins))
      return [...some, ...other];
    return [...some, ...(await this.sift(beside(some), other))];
  }

  private longestAgoFirst(refused: readonly string[]): readonly string[] {
    const asked = new Set(this.refusedAlone);
    return [
      ...refused.filter((login) => !asked.has(login)),
      ...refused.filter((login) => asked.has(login)),
    ];
  }
}
