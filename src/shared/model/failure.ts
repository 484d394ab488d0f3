/**
 * Why something the user asked for could not be done. The kind picks the sentence in the catalogue
 * (`failure.<kind>`); `details` are facts for support, never secrets, and may be copied.
 */
export const failureKinds = [
  // reaching and trusting the server
  'unreachable',
  'networkChanged',
  'timeout',
  'notAnsweredYet',
  'notThisSystem',
  'certificateUntrusted',
  'certificateChanged',
  'insecureRefused',
  'serverNotReady',
  'maintenance',
  'serverProblem',
  'pbxDown',
  // who we are
  'wrongCredentials',
  'signInAgain',
  'licenceMissing',
  'licenceLost',
  'notAllowed',
  'sessionLost',
  'signInNotKept',
  'sessionNotSeen',
  'accountRefused',
  'subscriptionRefused',
  'eventsRefused',
  'keyringUnavailable',
  'noSuchAccount',
  'wrongOldPassword',
  'passwordRefused',
  'objectConflict',
  'objectExists',
  'objectInUse',
  'objectRefused',
  'objectForbidsIt',
  'noSuchObject',
  'noSuchUser',
  'notASupervisor',
  // what was asked
  'notLive',
  'notSupported',
  'noSuchCall',
  'noSuchLeg',
  'noSuchDevice',
  'badParameter',
  'invalidNumber',
  'invalidDestination',
  'destinationBusy',
  'deviceOutOfService',
  'incompatibleState',
  'barred',
  'noVoicemail',
  'privateCallRefused',
  'businessCallRefused',
  'callingNumberRefused',
  'pbxTimeout',
  'cancelled',
  'badInput',
  // voicemail
  'mailboxRefused',
  // a file that the user asked for
  'saveFailed',
  // where calls are sent
  'routeLoop',
  'routeRefused',
  'overflowRefused',
  'overflowBarred',
  'routeNumberFormat',
  'routeNumberUnknown',
  'routeNumberIncomplete',
  'routeNumberBarred',
  'routeNotAUser',
  'routeNumberMissing',
  // the phone book
  'searchLimit',
  // the phone beside its calls
  'setLocked',
  'pinRefused',
  'keyRefused',
  'associateRefused',
  'switchRefused',
  'notARemoteExtension',
  'languageRefused',
  'keyLocked',
  'noSuchKey',
  'noSuchGroup',
  'notASharedSet',
  'sharedSetTaken',
  'notOnASharedSet',
  'notSharing',
  'nothingParked',
  'nobodyRings',
  // with a licence that tells of no calls
  'oneCallOnly',
  'nothingRings',
  'notInACall',
  // what the line left in doubt
  'lineBroke',
  'outcomeUnknown',
  // the user's own contacts
  'contactsFile',
  'contactsFull',
  // an operator's own state
  'logOnRefused',
  'logOnPhoneRefused',
  'agentStateRefused',
  'withdrawReasonRefused',
  'groupChangeRefused',
  'helpRefused',
  'noSupervisor',
  'helpIsOver',
  'codeRefused',
  'codeTooLate',
  // a supervisor and the agents
  'intrusionRefused',
  'notIntruding',
  'listeningRefused',
  'listensToNobody',
  'agentNotYours',
  'noSuchAgent',
  'teamFull',
  'archiveFailed',
  'unexpected',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** A failure as a value: what failed, whether trying again can help, and facts for support. */
export interface Failure {
  readonly kind: FailureKind;
  readonly retryable: boolean;
  readonly details?: Readonly<Record<string, string>>;
}

/** Failures that do not tell whether the PBX has heard of what was asked. */
const silent: readonly FailureKind[] = [
  'unreachable',
  'networkChanged',
  'timeout',
  'cancelled',
  'notThisSystem',
];

/** Whether the line broke under a request: what became of it only the PBX knows. */
export const isUnknown = ({ kind }: Failure): boolean => silent.includes(kind);

/** A certificate that is the user's to judge. */
export const isAboutTrust = ({ kind }: Failure): boolean =>
  kind === 'certificateUntrusted' || kind === 'certificateChanged';

/**
 * What only a new sign-in can mend: trying the same again would not, and a password that is refused again and again may
 * lock the account.
 */
export const needsSignIn = (failure: Failure): boolean =>
  failure.kind === 'wrongCredentials' || failure.kind === 'signInAgain' || isAboutTrust(failure);

/** A failure as an exception, where the caller cannot go on. */
export class FailureError extends Error implements Failure {
  readonly kind: FailureKind;
  readonly retryable: boolean;
  readonly details?: Readonly<Record<string, string>>;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.details?.message ?? failure.kind, options);
    this.name = 'FailureError';
    this.kind = failure.kind;
    this.retryable = failure.retryable;
    if (failure.details) this.details = failure.details;
  }

  /** The plain value that may cross the bridge. */
  toFailure(): Failure {
    return {
      kind: this.kind,
      retryable: this.retryable,
      ...(this.details ? { details: this.details } : {}),
    };
  }
}

/** Whatever was thrown, as a failure; an unknown exception is `unexpected` and keeps its message. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.toFailure();
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { kind: 'unexpected', retryable: false, details: { message } };
}
