import type { IntrusionMode, TeamFollowed, TeamMemberReport } from '@shared/model/team';

/**
 * What a supervisor does beside being an operator (O2G reference, "Call Center Agent"). Every command throws
 * `FailureError` when refused and is confirmed by an event; agents are meant by their numbers.
 */
export interface SupervisorControl {
  enterGroup(group: string): Promise<void>;
  exitGroup(group: string): Promise<void>;
  /** Who has this number; undefined where the PBX knows nobody. Throws `notAllowed` or `notSupported` where it does not say. */
  identify(number: string): Promise<TeamMemberReport | undefined>;
  /**
   * Follows these agents from now on and nobody else, the likeliest to be told of standing first. Resolves with
   * what the PBX agreed to tell of them; how they are now arrives as events, where it tells that at all.
   */
  follow(agents: readonly TeamMemberReport[]): Promise<TeamFollowed>;
  /** Comes into the call that the agent talks in. */
  intrude(agent: string, mode: IntrusionMode): Promise<void>;
  /** Changes how the supervisor is in the call; the present mode leaves it. */
  changeMode(mode: IntrusionMode): Promise<void>;
  listenPermanently(agent: string): Promise<void>;
  stopListening(): Promise<void>;
  rejectHelp(agent: string): Promise<void>;
}
