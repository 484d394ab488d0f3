import type { Tally } from '../../wire/tally';
import type { TeamLogins } from '../team-logins';
import type { Vocabulary } from './words';

/** What a notification may need to know of the session. */
export interface EventContext {
  readonly words: Vocabulary;
  readonly tally: Tally;
  /** The agents whom the user, a supervisor, follows. */
  readonly team?: TeamLogins;
  /** The names by which the PBX may call the user: login and number. */
  readonly user: { readonly login: string; readonly number?: string };
}
