import type { PartReading, PartTold, Snapshot } from '@shared/model/event';
import { asFailure, FailureError, type Failure, type FailureKind } from '@shared/model/failure';
import type { PartName, PartsOff } from '@shared/model/part';
import { pause } from '../wire/pause';

/** Failures of the line or of the PBX as a whole: no matter of the one request that met them. */
const everybodys: readonly FailureKind[] = [
  'unreachable',
  'networkChanged',
  'cancelled',
  'pbxDown',
  'certificateUntrusted',
  'certificateChanged',
  'insecureRefused',
];

/** How long the calls wait for what is read beside them (ms). */
export const patience = 2_000;

/** Hears of a part that took longer than its snapshot. */
export type Late = (reading: PartReading) => void;

/**
 * The parts of a desk that are read beside its calls: one whose service refuses or fails is off, and says why; one whose
 * service is slow comes later. The calls go on without it.
 */
export class PartsRead {
  private readonly failures = new Map<PartName, Failure>();
  private readonly readings = new Map<PartName, Promise<PartTold>>();
  private readonly told = new Map<PartName, PartTold>();

  /** What a reading tells; undefined where its part is off for it. Throws what is everybody's. */
  async read<T>(part: PartName, reading: Promise<T>): Promise<T | undefined> {
    try {
      return await reading;
    } catch (thrown) {
      this.note(part, thrown);
      return undefined;
    }
  }

  /** Reads a part, for the snapshot `with` which it comes, as `told` says what was read. */
  begin<T>(part: PartName, reading: Promise<T>, told: (read: T) => PartTold): void {
    const read = this.read(part, reading.then(told)).then((whole = {}) => {
      this.told.set(part, whole);
      return whole;
    });
    read.catch(() => undefined);
    this.readings.set(part, read);
  }

  /** A part is off, wholly or partly, because of this. Throws what is everybody's. */
  note(part: PartName, thrown: unknown): void {
    if (!(thrown instanceof FailureError) || everybodys.includes(thrown.kind)) throw thrown;
    if (!this.failures.has(part)) this.failures.set(part, inAPart(thrown.toFailure()));
  }

  isOff(part: PartName): boolean {
    return this.failures.has(part);
  }

  /** The snapshot with the parts, as soon as it is there and they are, or have had their time: `late` hears of the others. */
  async with(reading: Promise<Snapshot>, late: Late): Promise<Snapshot> {
    const enough = new AbortController();
    const inTime = Promise.race([
      Promise.all(this.readings.values()),
      pause(patience, enough.signal),
    ]);
    const [snapshot] = await Promise.all([reading, inTime]).finally(() => enough.abort());
    const awaited = [...this.readings.keys()].filter((part) => !this.told.has(part));
    for (const part of awaited) void this.follow(part, late);
    const told = Object.assign({}, snapshot, ...this.told.values()) as Snapshot;
    const off = this.off(awaited);
    return {
      ...told,
      ...(off ? { partsOff: { ...snapshot.partsOff, ...off } } : {}),
      ...(awaited.length > 0
        ? { partsAwaited: [...(snapshot.partsAwaited ?? []), ...awaited] }
        : {}),
    };
  }

  /** Here also what is everybody's is a matter of the part: the calls were read. */
  private async follow(part: PartName, late: Late): Promise<void> {
    const type = 'partRead';
    try {
      const told = await this.readings.get(part);
      const failure = this.failures.get(part);
      late({ type, part, told: told ?? {}, ...(failure ? { failure } : {}) });
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.kind !== 'cancelled') late({ type, part, told: {}, failure });
    }
  }

  /** Those that are off, for the snapshot. */
  private off(awaited: readonly PartName[]): PartsOff | undefined {
    const off = [...this.failures].filter(([part]) => !awaited.includes(part));
    return off.length > 0 ? Object.fromEntries(off) : undefined;
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
