import type { FailureKind } from '@shared/model/failure';

/**
 * What the server's words for an error mean to us. The chapter "Introduction" lists them: REST error
 * codes under "Error management", TelephonyErrorType and TelephonyErrorCause under "Representations".
 * The most particular word wins: telephony cause, telephony type, code, HTTP status.
 */

type Table<Key> = ReadonlyMap<Key, FailureKind>;

/** Says why the call server refused: read when the type is CALL_SERVER_ERROR or says nothing. */
export const byTelephonyCause: Table<string> = new Map([
  ['INVALID_CALLING', 'noSuchDevice'],
  ['INVALID_DESTINATION', 'invalidDestination'],
  ['INVALID_CALL_ID', 'noSuchCall'],
  ['INVALID_CONNECTION_STATE', 'incompatibleState'],
  ['DEVICE_OUT_OF_SERVICE', 'deviceOutOfService'],
  ['INVALID_DEVICE', 'noSuchDevice'],
  ['INVALID_DEVICE_STATE', 'incompatibleState'],
  ['INVALID_DATA', 'badParameter'],
  ['RESOURCE_BUSY', 'destinationBusy'],
]);

export const byTelephonyType: Table<string> = new Map([
  ['CALL_REFERENCE_NOT_FOUND', 'noSuchCall'],
  ['LEG_NOT_FOUND', 'noSuchLeg'],
  ['BAD_PARAMETER_VALUE', 'badParameter'],
  ['INCOMPATIBLE_WITH_STATE', 'incompatibleState'],
  ['SERVICE_NOT_PROVIDED', 'notSupported'],
  // Both of the reference's examples are a user without voicemail.
  ['SERVICE_UNAVAILABLE', 'noVoicemail'],
  ['INITIALIZATION', 'serverNotReady'],
  ['UNAUTHORIZED', 'notAllowed'],
  ['CALL_SERVER_ERROR', 'serverProblem'],
  ['REQUEST_TIMEOUT', 'pbxTimeout'],
]);

/** UserPreferencesErrorTypeDTO: also of other settings of the user. */
export const byPreference: Table<string> = new Map([
  ['WRONG_VALUE', 'badParameter'],
  ['WRONG_NUMBER_FORMAT', 'routeNumberFormat'],
]);

export const byCode: Table<number> = new Map([
  [1000, 'serverNotReady'],
  [1001, 'sessionLost'],
  [1002, 'notAllowed'],
  [1003, 'badParameter'],
  [1004, 'incompatibleState'],
  [1005, 'notSupported'],
  [1006, 'badParameter'],
  [1007, 'serverProblem'],
]);

/** The same eight by name, for answers without a code. */
export const byType: Table<string> = new Map([
  ['NOT_READY', 'serverNotReady'],
  ['INVALID_SESSION', 'sessionLost'],
  ['NOT_ALLOWED', 'notAllowed'],
  ['NOT_FOUND', 'badParameter'],
  ['NOT_EXPECTED', 'incompatibleState'],
  ['NOT_SUPPORTED', 'notSupported'],
  ['BAD_PARAMETER', 'badParameter'],
  ['SERVER_PROBLEM', 'serverProblem'],
]);

/** When the body says nothing: it may come from a proxy. Other statuses from 500 on are `serverProblem`. */
export const byStatus: Table<number> = new Map([
  [400, 'badParameter'],
  [401, 'wrongCredentials'],
  [402, 'licenceMissing'],
  [403, 'notAllowed'],
  [404, 'notSupported'],
  [405, 'notSupported'],
  [408, 'timeout'],
  [409, 'incompatibleState'],
  [429, 'serverNotReady'],
  [501, 'notSupported'],
  [503, 'serverNotReady'],
  [504, 'timeout'],
]);

/** Kinds for which the same request may succeed later. */
export const mayPass: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'serverNotReady',
  'maintenance',
  'serverProblem',
  'pbxDown',
  'sessionLost',
  'timeout',
  'pbxTimeout',
  'destinationBusy',
]);
