import { FailureError, type FailureKind } from '@shared/model/failure';
import type { TeamTold } from '@shared/model/team';
import type { Selector } from './subscription';

/** How much of agents a filter asks for. */
interface Level {
  readonly told: TeamTold;
  readonly names: readonly string[];
}

/** The most first. */
const levels: readonly Level[] = [
  { told: 'statesAndCalls', names: ['agent', 'telephony'] },
  { told: 'states', names: ['agent'] },
];

/** What a server answers that does not let a user follow others, or not so many. */
const refusals: readonly FailureKind[] = [
  'notAllowed',
  'licenceMissing',
  'badParameter',
  'notSupported',
  'subscriptionRefused',
];

/** Refusals that are about the user and whoever is followed, rather than about an agent. */
const general: readonly FailureKind[] = ['licenceMissing', 'notSupported'];

/**
 * After so many agents in a row who were refused one by one for such a reason, those who are left are not asked for.
 * For any other reason they are: whom the supervisor may see can stand after any number of strangers.
 */
const patience = 8;

/**
 * The filter of the session's events, with the agents whom a supervisor follows (chapter "Subscription management",
 * PUT). A server refuses a filter as a whole and keeps the one before; so who the refusal is about is found by halving.
 */
export class TeamFilter {
  /** What the server has accepted last. */
  private accepted: { readonly told: TeamTold; readonly logins: readonly string[] } = {
    told: 'nothing',
    logins: [],
  };
  /** How many in a row were refused one by one for a general reason. */
  private refusedInRow = 0;
  private lastRefusal: FailureKind | undefined;

  /** `put` replaces the filter. */
  constructor(private readonly put: (selectors: readonly Selector[]) => Promise<void>) {}

  /** Follows these and nobody else; resolves with what is told, and of whom it is not. */
  async follow(
    logins: readonly string[],
  ): Promise<{ readonly told: TeamTold; readonly refused: readonly string[] }> {
    for (const level of levels) {
      if (await this.accepts(level, logins)) return { told: level.told, refused: [] };
    }
    for (const level of levels) {
      const some = await this.narrow(level, logins);
      if (some.length === 0) continue;
      return { told: level.told, refused: logins.filter((login) => !some.includes(login)) };
    }
    // Whoever was followed before is not wanted any more.
    if (this.accepted.logins.length > 0) await this.put([]);
    this.accepted = { told: 'nothing', logins: [] };
    return { told: 'nothing', refused: logins };
  }

  private async accepts({ told, names }: Level, logins: readonly string[]): Promise<boolean> {
    const team =
      logins.length === 0 ? [] : names.map((name): Selector => ({ ids: logins, names: [name] }));
    try {
      await this.put(team);
    } catch (thrown) {
      if (!(thrown instanceof FailureError) || !refusals.includes(thrown.kind)) throw thrown;
      this.lastRefusal = thrown.kind;
      return false;
    }
    this.accepted = { told, logins };
    this.refusedInRow = 0;
    return true;
  }

  /** Those of a refused filter who are accepted. Who was followed before goes on being so meanwhile. */
  private async narrow(level: Level, logins: readonly string[]): Promise<readonly string[]> {
    this.refusedInRow = 0;
    const { told, logins: known } = this.accepted;
    const before = told === level.told ? logins.filter((login) => known.includes(login)) : [];
    const base = before.length > 0 && (await this.accepts(level, before)) ? before : [];
    const others = logins.filter((login) => !base.includes(login));
    return [...base, ...(await this.sift(level, base, others))];
  }

  /** Of some who are refused together beside `base`: those who are accepted. */
  private async sift(
    level: Level,
    base: readonly string[],
    refused: readonly string[],
  ): Promise<readonly string[]> {
    if (refused.length < 2) {
      const isGeneral = this.lastRefusal !== undefined && general.includes(this.lastRefusal);
      this.refusedInRow = isGeneral ? this.refusedInRow + refused.length : 0;
      return [];
    }
    if (this.refusedInRow >= patience) return [];
    const middle = Math.ceil(refused.length / 2);
    const [one, other] = [refused.slice(0, middle), refused.slice(middle)];
    if (await this.accepts(level, [...base, ...one])) {
      return [...one, ...(await this.sift(level, [...base, ...one], other))];
    }
    const some = await this.sift(level, base, one);
    if (this.refusedInRow >= patience) return some;
    if (await this.accepts(level, [...base, ...some, ...other])) return [...some, ...other];
    return [...some, ...(await this.sift(level, [...base, ...some], other))];
  }
}
