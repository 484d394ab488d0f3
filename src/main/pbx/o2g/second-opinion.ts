import { asFailure, FailureError, type Failure } from '@shared/model/failure';
import { path, type Rest } from './rest';
import * as telephony from './schema/telephony';

/** What a desk stands on: it cannot go on where one of these does not see its session, whatever others see. */
const essential: readonly string[] = [
  'GET /telephony/calls',
  'GET /users/{}',
  'POST /subscriptions',
];

/**
 * A refusal may mean the end of a session: the server knows it no more, or the licence is gone that lets it tell of calls.
 * One service that says so may be wrong about all the others, so another one is asked that every session stands on.
 */
export class SecondOpinion {
  private session: Promise<boolean> | undefined;
  private licence: Promise<void> | undefined;

  /** `ends` hears that it is the end, and why. */
  constructor(
    private readonly rest: Rest,
    private readonly hasPhone: boolean,
    private readonly ends: (failure: Failure) => void,
  ) {}

  /** The server has refused a request: resolves with what that means. */
  async of(refusal: FailureError): Promise<FailureError> {
    if (refusal.kind === 'sessionLost') return this.ofSession(refusal);
    if (this.hasPhone && isAboutCalls(refusal)) this.licence ??= this.askForCalls();
    return refusal;
  }

  /** Where the session is known all the same, the one service does not let the user in. */
  private async ofSession(refusal: FailureError): Promise<FailureError> {
    const operation = refusal.details?.['operation'] ?? '';
    if (operation === 'POST /sessions/keepalive') {
      this.ends(refusal.toFailure());
      return refusal;
    }
    this.session ??= this.rest
      .post(path`/sessions/keepalive`)
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        this.session = undefined;
      });
    if (!(await this.session)) return refusal;
    const failure = refusal.toFailure();
    return essential.includes(operation)
      ? new FailureError({ ...failure, kind: 'sessionNotSeen' })
      : new FailureError({ ...failure, kind: 'notAllowed', retryable: false });
  }

  private async askForCalls(): Promise<void> {
    try {
      await this.rest.get(path`/telephony/calls`, telephony.calls);
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.kind === 'licenceMissing') this.ends({ ...failure, kind: 'licenceLost' });
    } finally {
      this.licence = undefined;
    }
  }
}

/** A licence is missing for what a phone cannot be followed without. */
function isAboutCalls({ kind, details }: Failure): boolean {
  if (kind !== 'licenceMissing') return false;
  return details?.['licence']
    ? details['licence'].startsWith('TELEPHONY_')
    : (details?.['operation'] ?? '').includes(' /telephony/');
}
