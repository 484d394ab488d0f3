import { Refusal, type Reason } from '../exchange/refusal.js';
import type { Reply } from '../http/reply.js';

/** The REST error types (reference: Introduction, Error management) with code and retry hint. */
const kinds = {
  NOT_READY: {
    code: 1000,
    canRetry: true,
    help: 'The server is not yet available. Please retry later if the initialization is not finished.',
  },
  INVALID_SESSION: {
    code: 1001,
    canRetry: true,
    help: 'No valid session found for the given identifier. Please logout and login with correct credentials.',
  },
  NOT_ALLOWED: {
    code: 1002,
    canRetry: false,
    help: 'The operation is not allowed, because of insufficient rights or bad credential. Please contact the administrator to fix the problem.',
  },
  NOT_FOUND: {
    code: 1003,
    canRetry: true,
    help: 'Missing or bad parameter sent by a request on a service. Fix the problem and retry.',
  },
  NOT_EXPECTED: {
    code: 1004,
    canRetry: true,
    help: "The request can not be performed due to current user's state.Check the state or fix your request before sending it back.",
  },
  NOT_SUPPORTED: {
    code: 1005,
    canRetry: false,
    help: 'This operation is not supported. Please check the documentation.',
  },
  BAD_PARAMETER: {
    code: 1006,
    canRetry: true,
    help: 'Request parameters are not correct. Please fix the problem and send the request back.',
  },
  SERVER_PROBLEM: {
    code: 1007,
    canRetry: false,
    help: 'Server general problem. Please contact the administrator to fix the problem.',
  },
} as const;

/** The HTTP statuses that this server answers errors with, as the reference's HttpStatus spells them. */
const statuses = {
  BAD_REQUEST: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
} as const;

export type HttpStatus = keyof typeof statuses;
export type ErrorKind = keyof typeof kinds;

/** The block that a service adds to an error, under the service's own key. */
export interface ErrorDetails {
  readonly telephony?: {
    readonly errorType: string;
    readonly errorCause?: string;
    readonly message: string;
  };
  readonly routing?: {
    readonly errorType: string;
    readonly errorCause?: string;
    readonly destinationType?: string;
    readonly message: string;
  };
  readonly userPreferences?: { readonly errorType: string; readonly parameter?: string };
}

/** A request that is refused with a RestErrorInfo body. */
export class RestError extends Error {
  override readonly name = 'RestError';

  constructor(
    readonly httpStatus: HttpStatus,
    readonly kind: ErrorKind,
    inner: string,
    readonly details: ErrorDetails = {},
  ) {
    super(inner);
  }
}

interface Translation {
  readonly kind: ErrorKind;
  readonly status: HttpStatus;
  readonly type: string;
  readonly cause?: string;
}

/** How the exchange's refusals read in TelephonyErrorType and TelephonyErrorCause. */
const telephony: Readonly<Record<Reason, Translation>> = {
  'unknown-call': {
    kind: 'NOT_FOUND',
    status: 'NOT_FOUND',
    type: 'CALL_REFERENCE_NOT_FOUND',
    cause: 'INVALID_CALL_ID',
  },
  'no-leg': { kind: 'NOT_FOUND', status: 'BAD_REQUEST', type: 'LEG_NOT_FOUND' },
  'bad-parameter': { kind: 'BAD_PARAMETER', status: 'BAD_REQUEST', type: 'BAD_PARAMETER_VALUE' },
  'wrong-state': {
    kind: 'NOT_EXPECTED',
    status: 'BAD_REQUEST',
    type: 'INCOMPATIBLE_WITH_STATE',
    cause: 'INVALID_CONNECTION_STATE',
  },
  'not-provided': { kind: 'NOT_SUPPORTED', status: 'BAD_REQUEST', type: 'SERVICE_NOT_PROVIDED' },
  'service-missing': { kind: 'NOT_EXPECTED', status: 'BAD_REQUEST', type: 'SERVICE_UNAVAILABLE' },
  'not-authorized': { kind: 'NOT_ALLOWED', status: 'FORBIDDEN', type: 'UNAUTHORIZED' },
  'unknown-group': { kind: 'NOT_FOUND', status: 'NOT_FOUND', type: 'BAD_PARAMETER_VALUE' },
  'invalid-calling': callServer('INVALID_CALLING'),
  'invalid-destination': callServer('INVALID_DESTINATION'),
  'invalid-device': callServer('INVALID_DEVICE'),
  'device-out-of-service': callServer('DEVICE_OUT_OF_SERVICE'),
  'invalid-data': callServer('INVALID_DATA'),
  'set-locked': { ...callServer('INVALID_DEVICE_STATE'), kind: 'NOT_EXPECTED' },
  'do-not-disturb': { ...callServer('INVALID_DESTINATION'), kind: 'NOT_EXPECTED' },
  busy: { ...callServer('RESOURCE_BUSY'), kind: 'NOT_EXPECTED' },
};

function callServer(cause: string): Translation {
  return { kind: 'BAD_PARAMETER', status: 'BAD_REQUEST', type: 'CALL_SERVER_ERROR', cause };
}

/**
 * The reply to something thrown while a request was handled. Only some operations list 404; the
 * others (`notFound` 400) answer a missing call with Bad Request.
 */
export function errorReply(thrown: unknown, notFound: 400 | 404 = 404): Reply {
  const error = thrown instanceof Refusal ? fromRefusal(thrown) : thrown;
  if (!(error instanceof RestError)) {
    return bodyOf(new RestError('INTERNAL_SERVER_ERROR', 'SERVER_PROBLEM', String(error)));
  }
  return bodyOf(
    error.httpStatus === 'NOT_FOUND' && notFound === 400
      ? new RestError('BAD_REQUEST', error.kind, error.message, error.details)
      : error,
  );
}

function fromRefusal(refusal: Refusal): RestError {
  const { kind, status, type, cause } = telephony[refusal.reason];
  return new RestError(status, kind, `TelephonyException.${type} ${refusal.message}`, {
    telephony: {
      errorType: type,
      ...(cause !== undefined && { errorCause: cause }),
      message: refusal.message,
    },
  });
}

function bodyOf({ httpStatus, kind, message, details }: RestError): Reply {
  const { code, help, canRetry } = kinds[kind];
  return {
    status: statuses[httpStatus],
    body: {
      httpStatus,
      code,
      helpMessage: help,
      type: kind,
      innerMessage: message,
      canRetry,
      ...details,
    },
  };
}
