import type { EventBatch, PartReading, Snapshot } from '@shared/model/event';
import { partNames, type PartName } from '@shared/model/part';

/** A snapshot under way, and after it the parts that it goes without. */
export interface Turn {
  /** Hears of a part that was late, at any time. */
  readonly late: (reading: PartReading) => void;
  /** The snapshot is in the desk; it `settles` what the line left in doubt where it was begun since. */
  entered(snapshot: Snapshot, settles: boolean): void;
  /** There is no snapshot. */
  dropped(): void;
}

/** Follows parts that come later than their snapshots. */
export interface LateParts {
  /** A snapshot begins to be read: what is heard from now on may be newer than each of its parts. */
  begin(): Turn;
  heard(batch: EventBatch): void;
}

/**
 * `apply` is given each part that was late, with all that was heard since its reading began. A part that a newer snapshot has
 * told is not: it is older. `settles` is what was said of its snapshot, and false once another one is read.
 */
export function createLateParts(
  apply: (reading: PartReading, since: readonly EventBatch[], settles: boolean) => void,
): LateParts {
  const open = new Map<number, EventBatch[]>();
  /** By which turn each part was told last. */
  const toldBy = new Map<PartName, number>();
  let count = 0;

  return {
    begin() {
      const number = ++count;
      const heard: EventBatch[] = [];
      const waiting: PartReading[] = [];
      let awaited: Set<PartName> | undefined;
      let tells = false;
      open.set(number, heard);
      const enter = (reading: PartReading): void => {
        awaited?.delete(reading.part);
        if (awaited?.size === 0) open.delete(number);

        if ((toldBy.get(reading.part) ?? 0) > number) return;
        toldBy.set(reading.part, number);
        apply(reading, heard, tells && number === count);
      };
      return {
        late(reading) {
          if (awaited) enter(reading);
          else waiting.push(reading);
        },
        entered({ partsAwaited = [] }, settles) {
          tells = settles;
          awaited = new Set(partsAwaited);
          if (awaited.size === 0) open.delete(number);
          for (const part of partNames) if (!awaited.has(part)) toldBy.set(part, number);
          waiting.splice(0).forEach(enter);
        },
        dropped: () => void open.delete(number),
      };
    },
    heard(batch) {
      for (const heard of open.values()) heard.push(batch);
    },
  };
}
