import type { Failure, FailureKind } from '@shared/model/failure';

/** Failures that time or the network may heal by themselves. */
const passing: readonly FailureKind[] = [
  'unreachable',
  'timeout',
  'serverNotReady',
  'maintenance',
  'serverProblem',
  'pbxDown',
  'sessionLost',
  'pbxTimeout',
  'unexpected',
  // Cut off, and not by us: a network that changed breaks what is under way.
  'cancelled',
  'notThisSystem',
];

/** Whether the desk should try again by itself after this, or leave it to the user. */
export function isPassing(failure: Failure): boolean {
  return passing.includes(failure.kind);
}

const serversOwn: readonly FailureKind[] = ['timeout', 'serverNotReady', 'maintenance'];

/** Silence, or a server that is down: its twin may be well. A broken connection says nothing of the server. */
export function isServersOwn(failure: Failure): boolean {
  return serversOwn.includes(failure.kind);
}
