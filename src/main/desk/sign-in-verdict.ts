import type { Failure, FailureKind } from '@shared/model/failure';

/** Failures that time or the network may heal by themselves. */
const passing: readonly FailureKind[] = [
  'unreachable',
  'networkChanged',
  'timeout',
  'serverNotReady',
  'maintenance',
  'serverProblem',
  'pbxDown',
  'sessionLost',
  'signInNotKept',
  'sessionNotSeen',
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

/**
 * A failure in the words of a sign-in, whose login and password were taken: the session did not end, it never held, and
 * what the account may not do is all of it.
 */
export function atSignIn(failure: Failure): Failure {
  switch (failure.kind) {
    case 'sessionLost':
      return { ...failure, kind: 'signInNotKept' };
    case 'notAllowed':
      return { ...failure, kind: 'accountRefused' };
    default:
      return failure;
  }
}

/** A sign-in that fails for a licence after the same user was in: it was taken away meanwhile. */
export function meanwhile(failure: Failure): Failure {
  return failure.kind === 'licenceMissing' ? { ...failure, kind: 'licenceLost' } : failure;
}

const serversOwn: readonly FailureKind[] = ['timeout', 'serverNotReady', 'maintenance'];

/** Silence, or a server that is down: its twin may be well. A broken connection says nothing of the server. */
export function isServersOwn(failure: Failure): boolean {
  return serversOwn.includes(failure.kind);
}
