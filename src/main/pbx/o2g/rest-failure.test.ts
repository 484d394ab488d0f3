import { describe, expect, it } from 'vitest';
import { restFailure, withoutSecrets } from './rest-failure';

const refusal = (status: number, body?: unknown) =>
  restFailure(
    { status, text: typeof body === 'string' ? body : JSON.stringify(body ?? '') },
    'POST /telephony/calls/{}/hold',
  );

describe('restFailure', () => {
  it.each([
    ['CALL_REFERENCE_NOT_FOUND', 'noSuchCall'],
    ['LEG_NOT_FOUND', 'noSuchLeg'],
    ['BAD_PARAMETER_VALUE', 'badParameter'],
    ['INCOMPATIBLE_WITH_STATE', 'incompatibleState'],
    ['SERVICE_NOT_PROVIDED', 'notSupported'],
    ['SERVICE_UNAVAILABLE', 'noVoicemail'],
    ['INITIALIZATION', 'serverNotReady'],
    ['UNAUTHORIZED', 'notAllowed'],
    ['REQUEST_TIMEOUT', 'pbxTimeout'],
  ])('telephony says %s: %s', (errorType, kind) => {
    const body = { code: 1007, type: 'SERVER_PROBLEM', telephony: { errorType } };
    expect(refusal(500, body).kind).toBe(kind);
  });

  it.each([
    ['INVALID_DESTINATION', 'invalidDestination'],
    ['INVALID_CALL_ID', 'noSuchCall'],
    ['INVALID_CONNECTION_STATE', 'incompatibleState'],
    ['DEVICE_OUT_OF_SERVICE', 'deviceOutOfService'],
    ['INVALID_DEVICE', 'noSuchDevice'],
    ['RESOURCE_BUSY', 'destinationBusy'],
    ['SOMETHING_NEWER', 'serverProblem'],
  ])('the call server says %s: %s', (errorCause, kind) => {
    const body = { code: 1007, telephony: { errorType: 'CALL_SERVER_ERROR', errorCause } };
    expect(refusal(500, body).kind).toBe(kind);
  });

  it.each([
    [503, 1000, 'serverNotReady', true],
    [403, 1001, 'sessionLost', true],
    [403, 1002, 'notAllowed', false],
    [404, 1003, 'badParameter', false],
    [403, 1004, 'incompatibleState', false],
    [501, 1005, 'notSupported', false],
    [400, 1006, 'badParameter', false],
    [503, 1007, 'serverProblem', true],
  ])('status %i with code %i: %s', (status, code, kind, retryable) => {
    expect(refusal(status, { code })).toMatchObject({ kind, retryable });
  });

  it.each([
    [401, '<html>Unauthorized</html>', 'wrongCredentials'],
    [403, '', 'notAllowed'],
    [503, '<html>Down for maintenance</html>', 'maintenance'],
    [502, '<html>Bad Gateway</html>', 'serverProblem'],
    [500, '{"code":"odd"}', 'serverProblem'],
    [418, '', 'unexpected'],
  ])('status %i alone: %s', (status, text, kind) => {
    expect(refusal(status, text).kind).toBe(kind);
  });

  it('believes the server when it says that a general problem will not pass', () => {
    const body = { code: 1007, canRetry: false, innerMessage: 'plugin is not installed' };
    expect(refusal(503, body)).toMatchObject({ kind: 'serverProblem', retryable: false });
  });

  it('knows a missing licence by its name', () => {
    const body = { code: 1002, innerMessage: 'No TELEPHONY_ADVANCED license available' };
    const { kind, details } = refusal(403, body);
    expect({ kind, licence: details?.['licence'] }).toEqual({
      kind: 'licenceMissing',
      licence: 'TELEPHONY_ADVANCED',
    });
  });

  it('keeps the facts for support', () => {
    const body = {
      code: 1004,
      type: 'NOT_EXPECTED',
      innerMessage: 'no held call',
      telephony: { errorType: 'INCOMPATIBLE_WITH_STATE' },
    };
    expect(refusal(403, body).details).toEqual({
      operation: 'POST /telephony/calls/{}/hold',
      status: '403',
      code: '1004',
      type: 'NOT_EXPECTED',
      errorType: 'INCOMPATIBLE_WITH_STATE',
      message: 'no held call',
    });
  });

  it('keeps secrets out of them', () => {
    const message =
      'bad Basic dXNlcjpwYXNz at http://h:8014/OTEvents?subscriptionId=1 with eyJhbGciOi.eyJzdWIi.x1';
    expect(withoutSecrets(message)).toBe('bad Basic … at … with …');
  });
});
