/** Why the exchange would not do something; each system words it in its own way. */
export type Reason =
  | 'unknown-call'
  | 'no-leg'
  | 'bad-parameter'
  | 'wrong-state'
  | 'not-provided'
  | 'service-missing'
  | 'not-authorized'
  | 'unknown-group'
  | 'invalid-calling'
  | 'invalid-destination'
  | 'invalid-device'
  | 'device-out-of-service'
  | 'invalid-data'
  | 'busy'
  | 'do-not-disturb'
  | 'set-locked';

/** The exchange refuses an operation; nothing has changed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly reason: Reason,
    message: string,
  ) {
    super(message);
  }
}
