/** Someone who works in the contact centre: an agent, or a supervisor with agents to help. */
export interface Operator {
  readonly number: string;
  readonly kind: 'agent' | 'supervisor';
  /** Processing groups that may be chosen at log-on; the first is the preferred one. */
  readonly groups: readonly string[];
  /** May choose another group than the preferred one. */
  readonly choosesGroup: boolean;
  readonly headset: boolean;
  readonly skills: readonly Skill[];
}

export interface Skill {
  readonly number: number;
  readonly level: number;
  readonly active: boolean;
}

/** A processing group: who is in it gets the calls of the pilots that feed it. */
export interface ProcessingGroup {
  readonly number: string;
  /** Labels of the withdraw reasons, whose indexes start at 1; at most 9. */
  readonly withdrawReasons: readonly string[];
  /** How long wrap-up lasts after a call, in ms; 0 for none. */
  readonly wrapUp: number;
  /** After a call it waits for a transaction code before wrap-up begins. */
  readonly asksCode?: boolean;
}

/** Whether a pilot takes calls (the reference's words). */
export const pilotStatuses = ['OPEN', 'BLOCKED', 'GENERAL_FORWARDING', 'OTHER'] as const;
export type PilotStatus = (typeof pilotStatuses)[number];

/** What an operator who is logged on does between calls. */
export type Occupation =
  | 'ready'
  | 'transaction-code'
  | 'wrap-up'
  | 'pause'
  | 'withdrawn'
  | 'out-of-group';

/** An operator who is logged on. */
export interface Duty {
  /** The set that calls are distributed to. */
  readonly set: string;
  readonly headset: boolean;
  /** Absent for a supervisor outside every group. */
  readonly group?: string;
  readonly occupation: Occupation;
  /** Index of the withdraw reason. */
  readonly reason?: number;
  /** When the occupation began, or the last call ended: who has been idle longest gets the next call. */
  readonly since: number;
}
