import type { RouteRefusal } from '../exchange/routing-rules.js';
import { type RouteReason } from '../exchange/routing-rules.js';
import { type ErrorKind, type HttpStatus, RestError } from './rest-error.js';

interface Translation {
  readonly kind: ErrorKind;
  readonly status: HttpStatus;
  readonly errorType: string;
  readonly errorCause?: string;
}

/** How refused routes read in RoutingErrorType and RoutingErrorCause (reference: Introduction). */
const words: Readonly<Record<RouteReason, Translation>> = {
  'bad-format': bad('BAD_PARAMETER_VALUE', 'BAD_PHONE_NUMBER_FORMAT'),
  'unknown-number': bad('UNKNOWN_PHONE_NUMBER', 'UNKNOWN'),
  'incomplete-number': bad('INCOMPLETE_PHONE_NUMBER', 'UNKNOWN'),
  'missing-number': bad('BAD_PARAMETER_VALUE', 'NULL_OR_EMPTY_PARAMETER'),
  loop: bad('BAD_PARAMETER_VALUE', 'INVALID_FORWARD_ROUTE'),
  'barred-number': barred('UNAUTHORIZED_PHONE_NUMBER'),
  'no-mailbox': barred('UNAUTHORIZED_PHONE_NUMBER'),
  'overflow-barred': barred('UNAUTHORIZED_OVERFLOW'),
  'no-right': { kind: 'NOT_ALLOWED', status: 'FORBIDDEN', errorType: 'UNAUTHORIZED' },
};

function bad(errorType: string, errorCause: string): Translation {
  return { kind: 'BAD_PARAMETER', status: 'BAD_REQUEST', errorType, errorCause };
}

function barred(errorCause: string): Translation {
  return { kind: 'NOT_ALLOWED', status: 'FORBIDDEN', errorType: 'UNAUTHORIZED', errorCause };
}

/** A refusal with its RoutingErrorInfo. `destinationType`: for which destination it came about. */
export function routingError(refusal: RouteRefusal, destinationType?: string): RestError {
  const { kind, status, ...said } = words[refusal.reason];
  return new RestError(status, kind, `RoutingException.${said.errorType} ${refusal.message}`, {
    routing: {
      ...said,
      ...(destinationType !== undefined && { destinationType }),
      message: refusal.message,
    },
  });
}

/** A request that no exchange would be asked: too many routes, a type that does not belong there. */
export function badRoute(
  errorCause: 'INVALID_FORWARD_ROUTE' | 'INVALID_OVERFLOW_ROUTE' | 'NULL_OR_EMPTY_PARAMETER',
  message: string,
): RestError {
  return new RestError('BAD_REQUEST', 'BAD_PARAMETER', `RoutingException ${message}`, {
    routing: { errorType: 'BAD_PARAMETER_VALUE', errorCause, message },
  });
}
