/** Which stream: the desk's event channel, or the floor's stream of the same lines. */
export type Side = 'desk' | 'floor';

/** Where the server is, and who signs in there. */
export interface ServerAddress {
  /** The simulated PBX. */
  readonly url: string;
  readonly login: string;
  readonly password: string;
  /** A supervisor of the same PBX and password, and the numbers of the agents there are to follow. */
  readonly supervisor: { readonly login: string; readonly agents: readonly string[] };
  /** The same stream without a PBX: one GET. */
  readonly floorUrl: string;
}

/** What the bench asks of the server. */
export type ServerOrder =
  /** As fast as the reader takes them; the last line carries `lastMark`. */
  | {
      readonly kind: 'flood';
      readonly side: Side;
      readonly count: number;
      readonly lastMark: number;
    }
  /** Marks 1 to `count`, at a steady rate. */
  | {
      readonly kind: 'pace';
      readonly side: Side;
      readonly count: number;
      readonly perSecond: number;
    }
  /** The call begins or is over. */
  | { readonly kind: 'call'; readonly side: Side; readonly exists: boolean }
  /** The PBX forgets the sessions of a login, as after a restart, and cuts their event channels. */
  | { readonly kind: 'forget'; readonly login: string };

/** What it answers: when it wrote, in milliseconds since the epoch. */
export interface ServerAnswer {
  readonly flood: { readonly startedAt: number };
  readonly pace: { readonly writtenAt: readonly number[] };
  readonly call: Record<string, never>;
  readonly forget: { readonly cutAt: number };
}
