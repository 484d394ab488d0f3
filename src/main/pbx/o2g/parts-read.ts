import { FailureError, type Failure, type FailureKind } from '@shared/model/failure';
import type { PartName, PartsOff } from '@shared/model/part';

/** Failures of the line or of the PBX as a whole: no matter of the one request that met them. */
const everybodys: readonly FailureKind[] = [
  'unreachable',
  'cancelled',
  'pbxDown',
  'certificateUntrusted',
  'certificateChanged',
  'insecureRefused',
];

/**
 * The parts of a desk that are read beside its calls: one whose service refuses or fails is off, and says why. The calls
 * go on without it.
 */
export class PartsRead {
  private readonly failures = new Map<PartName, Failure>();

  /** What a reading tells; undefined where its part is off for it. Throws what is everybody's. */
  async read<T>(part: PartName, reading: Promise<T>): Promise<T | undefined> {
    try {
      return await reading;
    } catch (thrown) {
      this.note(part, thrown);
      return undefined;
    }
  }

  /** A part is off, wholly or partly, because of this. Throws what is everybody's. */
  note(part: PartName, thrown: unknown): void {
    if (!(thrown instanceof FailureError) || everybodys.includes(thrown.kind)) throw thrown;
    if (!this.failures.has(part)) this.failures.set(part, inAPart(thrown.toFailure()));
  }

  isOff(part: PartName): boolean {
    return this.failures.has(part);
  }

  /** Those that are off, for the snapshot. */
  get off(): { readonly partsOff?: PartsOff } {
    return this.failures.size > 0 ? { partsOff: Object.fromEntries(this.failures) } : {};
  }
}

/**
 * In the words of a part. One service that sees no session, while all the others see it, refuses; one whose answer cannot
 * be read has a problem of its own.
 */
function inAPart(failure: Failure): Failure {
  switch (failure.kind) {
    case 'sessionLost':
      return { ...failure, kind: 'notAllowed', retryable: false };
    case 'notThisSystem':
      return { ...failure, kind: 'serverProblem', retryable: true };
    default:
      return failure;
  }
}
