import { isLive, type DeskState } from '@shared/model/desk-state';
import type { DeskEvent, EventBatch } from '@shared/model/event';
import type { Failure, FailureKind } from '@shared/model/failure';
import type { PartName } from '@shared/model/part';

/** Of which part an event speaks without telling all of it: reason to read one again that is off. */
const spokenOf: Partial<Record<DeskEvent['type'], readonly PartName[]>> = {
  devicesChanged: ['devices'],
  agentChanged: ['agent'],
  routingChanged: ['routing'],
  groupLogOnChanged: ['phone'],
  userChanged: ['phone', 'profile'],
  preferencesChanged: ['profile'],
  nodeLinkChanged: ['site'],
  nodeLoaded: ['site'],
};

/** Whether a batch shows that a part that could not be read is there again. */
export function speaksOfPartOff(
  { events }: EventBatch,
  { partsOff }: Pick<DeskState, 'partsOff'>,
): boolean {
  if (!partsOff) return false;
  // One that has not answered yet is being read; one whose events are refused was read.
  const isOff = (part: PartName): boolean => {
    const kind = partsOff[part]?.kind;
    return kind !== undefined && kind !== 'notAnsweredYet' && kind !== 'eventsRefused';
  };
  return events.some(({ type }) => spokenOf[type]?.some(isOff));
}

/** The desk after a part was read, or was not and why. Of a session that ends the link tells. */
export function withReading(
  desk: DeskState,
  part: PartName,
  failure: Failure | undefined,
): DeskState {
  // A log that can be read, and whose changes are not told, is what it was.
  if (!failure)
    return desk.partsOff?.[part]?.kind === 'eventsRefused' ? desk : withPart(desk, part);
  if (!isLive(desk) || lineBroke.includes(failure.kind)) return desk;
  return { ...desk, partsOff: { ...desk.partsOff, [part]: failure } };
}

const lineBroke: readonly FailureKind[] = [
  'unreachable',
  'networkChanged',
  'cancelled',
  'notLive',
  'sessionLost',
  'pbxDown',
];

/** The desk with a part that an event has told whole. */
export function withPart(desk: DeskState, part: PartName): DeskState {
  if (!desk.partsOff?.[part]) return desk;
  const { [part]: _told, ...others } = desk.partsOff;
  const { partsOff: _before, ...rest } = desk;
  return Object.keys(others).length > 0 ? { ...rest, partsOff: others } : rest;
}
