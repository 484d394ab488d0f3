import type { FailureKind } from '@shared/model/failure';
import type { RestError } from './schema/rest-error';

type RoutingError = NonNullable<RestError['routing']>;

/** RoutingErrorCause of the chapter "Introduction": the more particular of the two words. */
const byCause: ReadonlyMap<string, FailureKind> = new Map([
  ['BAD_PHONE_NUMBER_FORMAT', 'routeNumberFormat'],
  ['INVALID_CURRENT_DEVICE', 'deviceOutOfService'],
  ['INVALID_FORWARD_ROUTE', 'routeRefused'],
  ['INVALID_OVERFLOW_ROUTE', 'overflowRefused'],
  ['NULL_OR_EMPTY_PARAMETER', 'routeNumberMissing'],
  ['NULL_PARAMETER', 'routeNumberMissing'],
  ['UNAUTHORIZED_CANCEL_OVERFLOW', 'overflowBarred'],
  ['UNAUTHORIZED_NOT_A_USER', 'routeNotAUser'],
  ['UNAUTHORIZED_OVERFLOW', 'overflowBarred'],
  ['UNAUTHORIZED_PHONE_NUMBER', 'routeNumberBarred'],
]);

/** RoutingErrorType. The two about the dial plan say more than any cause. */
const byType: ReadonlyMap<string, FailureKind> = new Map([
  ['BAD_PARAMETER_VALUE', 'badParameter'],
  ['UNAUTHORIZED', 'notAllowed'],
  ['INVALID_OPERATION', 'notSupported'],
]);
const byDialPlan: ReadonlyMap<string, FailureKind> = new Map([
  ['INCOMPLETE_PHONE_NUMBER', 'routeNumberIncomplete'],
  ['UNKNOWN_PHONE_NUMBER', 'routeNumberUnknown'],
]);

/**
 * What a refusal of the routing service means (RoutingErrorInfo); undefined when it says nothing. Loops have
 * no word of their own: they are among the examples of INVALID_FORWARD_ROUTE, and only the message tells.
 */
export function routingFailure(error: RoutingError): FailureKind | undefined {
  const { errorType, errorCause, destinationType, message } = error;
  const kind =
    byDialPlan.get(errorType ?? '') ?? byCause.get(errorCause ?? '') ?? byType.get(errorType ?? '');
  if (kind === 'routeRefused' && /\bloop/i.test(message ?? '')) return 'routeLoop';
  if (kind === 'routeNumberBarred' && destinationType === 'VOICEMAIL') return 'noVoicemail';
  return kind;
}
