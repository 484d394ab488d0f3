/** What a phone set is, physically. */
export type DeviceKind = 'desk' | 'soft' | 'mobile' | 'dect';

/** A set that rings for its subscriber. Its number is unique in the exchange. */
export interface Device {
  readonly number: string;
  readonly kind: DeviceKind;
  readonly model: string;
  readonly inService: boolean;
}

/** What a subscriber's class of service allows beyond answering, holding and hanging up. */
export type Facility =
  | 'transfer'
  | 'conference'
  | 'park'
  | 'record'
  | 'dtmf'
  | 'switch-device'
  | 'callback'
  | 'voicemail-overflow'
  | 'attendant'
  | 'desk-sharing';

/** Someone with a number in this exchange. */
export interface Subscriber {
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly devices: readonly Device[];
  /** Calls that fit on the set at once, held and ringing ones included. */
  readonly lines: number;
  readonly facilities: ReadonlySet<Facility>;
  readonly hasMailbox: boolean;
  readonly node: string;
  /** For private calls: the personal number and its secret code. */
  readonly pin?: string;
  readonly secretCode?: string;
  /** The number of the agent's supervisor. */
  readonly supervisor?: string;
}
