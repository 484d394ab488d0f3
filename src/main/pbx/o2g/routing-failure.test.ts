import { describe, expect, it } from 'vitest';
import { restFailure } from './rest-failure';

const refusal = (routing: object, status = 400) =>
  restFailure(
    { status, text: JSON.stringify({ code: 1006, type: 'BAD_PARAMETER', routing }) },
    'POST /routing/forwardroute',
  );

describe('what the routing service refuses', () => {
  it.each([
    ['BAD_PARAMETER_VALUE', 'BAD_PHONE_NUMBER_FORMAT', 'routeNumberFormat'],
    ['BAD_PARAMETER_VALUE', 'INVALID_CURRENT_DEVICE', 'deviceOutOfService'],
    ['BAD_PARAMETER_VALUE', 'INVALID_FORWARD_ROUTE', 'routeRefused'],
    ['BAD_PARAMETER_VALUE', 'INVALID_OVERFLOW_ROUTE', 'overflowRefused'],
    ['BAD_PARAMETER_VALUE', 'NULL_OR_EMPTY_PARAMETER', 'routeNumberMissing'],
    ['BAD_PARAMETER_VALUE', 'NULL_PARAMETER', 'routeNumberMissing'],
    ['UNAUTHORIZED', 'UNAUTHORIZED_CANCEL_OVERFLOW', 'overflowBarred'],
    ['UNAUTHORIZED', 'UNAUTHORIZED_OVERFLOW', 'overflowBarred'],
    ['UNAUTHORIZED', 'UNAUTHORIZED_NOT_A_USER', 'routeNotAUser'],
    ['UNAUTHORIZED', 'UNAUTHORIZED_PHONE_NUMBER', 'routeNumberBarred'],
    ['INCOMPLETE_PHONE_NUMBER', 'UNKNOWN', 'routeNumberIncomplete'],
    ['UNKNOWN_PHONE_NUMBER', undefined, 'routeNumberUnknown'],
    ['UNAUTHORIZED', undefined, 'notAllowed'],
    ['INVALID_OPERATION', undefined, 'notSupported'],
    ['BAD_PARAMETER_VALUE', 'SOMETHING_NEWER', 'badParameter'],
    // A word that says nothing leaves it to the code.
    ['UNKNOWN', 'UNKNOWN', 'badParameter'],
  ])('%s, %s: %s', (errorType, errorCause, kind) => {
    expect(refusal({ errorType, errorCause }).kind).toBe(kind);
  });

  it('is a loop only where the message says so', () => {
    const error = { errorType: 'BAD_PARAMETER_VALUE', errorCause: 'INVALID_FORWARD_ROUTE' };
    const message = 'A loop in the forward chain has been detected';
    expect(refusal({ ...error, message }).kind).toBe('routeLoop');
    expect(refusal({ ...error, message: 'More than 1 forward route' }).kind).toBe('routeRefused');
  });

  it('is about the voicemail when that is the destination', () => {
    const error = { errorType: 'UNAUTHORIZED', errorCause: 'UNAUTHORIZED_PHONE_NUMBER' };
    expect(refusal({ ...error, destinationType: 'VOICEMAIL' }, 403).kind).toBe('noVoicemail');
  });

  it('keeps its words for support', () => {
    const error = { errorType: 'UNAUTHORIZED', errorCause: 'UNAUTHORIZED_OVERFLOW', message: 'no' };
    expect(refusal(error).details).toMatchObject({
      errorType: 'UNAUTHORIZED',
      errorCause: 'UNAUTHORIZED_OVERFLOW',
      message: 'no',
    });
  });
});
