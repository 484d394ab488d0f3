import type { Failure } from './failure';

/** What a desk shows beside its calls. Each is read by requests of its own, and can be off while the calls go on. */
export const partNames = [
  'devices',
  'counters',
  'agent',
  'routing',
  'history',
  'phone',
  'profile',
  'site',
  'objects',
  'voicemail',
  'callbacks',
] as const;
export type PartName = (typeof partNames)[number];

/** The parts that could not be read, and why. What such a part would show is unknown: neither none nor 0. */
export type PartsOff = Readonly<Partial<Record<PartName, Failure>>>;
