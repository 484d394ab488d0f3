import { asFailure, type Failure } from '@shared/model/failure';
import { path, type Rest } from './rest';
import * as telephony from './schema/telephony';

/**
 * A refusal may mean the end of a session: the server knows it no more, or the licence is gone that lets it tell of calls.
 * One service that says so may be wrong, so another one is asked that every session stands on. One question at a time.
 */
export class SecondOpinion {
  private asking = false;

  /** `ends` hears that it is the end, and why. */
  constructor(
    private readonly rest: Rest,
    private readonly hasPhone: boolean,
    private readonly ends: (failure: Failure) => void,
  ) {}

  /** The server has refused a request. */
  heard(failure: Failure): void {
    if (this.asking) return;
    if (failure.kind === 'sessionLost')
      void this.ask(() => this.rest.post(path`/sessions/keepalive`));
    else if (this.hasPhone && isAboutCalls(failure)) {
      void this.ask(() => this.rest.get(path`/telephony/calls`, telephony.calls));
    }
  }

  private async ask(question: () => Promise<unknown>): Promise<void> {
    this.asking = true;
    try {
      await question();
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.kind === 'sessionLost') this.ends(failure);
      if (failure.kind === 'licenceMissing') this.ends({ ...failure, kind: 'licenceLost' });
    } finally {
      this.asking = false;
    }
  }
}

/** A licence is missing for what a phone cannot be followed without. */
const isAboutCalls = ({ kind, details }: Failure): boolean =>
  kind === 'licenceMissing' &&
  (details?.['licence']?.startsWith('TELEPHONY_') ??
    details?.['operation']?.includes(' /telephony/') ??
    false);
