import { SetRefusal, type SetReason } from '../exchange/set-rules.js';
import { type ErrorKind, type HttpStatus, RestError } from './rest-error.js';

const words: Readonly<Record<SetReason, { kind: ErrorKind; status: HttpStatus }>> = {
  'unknown-set': { kind: 'NOT_FOUND', status: 'NOT_FOUND' },
  'unknown-key': { kind: 'NOT_FOUND', status: 'NOT_FOUND' },
  'not-remote': { kind: 'NOT_FOUND', status: 'NOT_FOUND' },
  'locked-key': { kind: 'NOT_ALLOWED', status: 'FORBIDDEN' },
  'bad-number': { kind: 'BAD_PARAMETER', status: 'BAD_REQUEST' },
  'unknown-number': { kind: 'BAD_PARAMETER', status: 'BAD_REQUEST' },
  'bad-label': { kind: 'BAD_PARAMETER', status: 'BAD_REQUEST' },
  'bad-pin': { kind: 'BAD_PARAMETER', status: 'BAD_REQUEST' },
};

/**
 * Runs it, and words what the exchange refuses. The service has no block of its own in RestErrorInfo; the
 * user's preferences have a word for a number that is written wrong, and one for a value.
 */
export function worded<T>(act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    if (!(thrown instanceof SetRefusal)) throw thrown;
    const { kind, status } = words[thrown.reason];
    throw new RestError(status, kind, `PhoneSetProgException ${thrown.message}`, {
      ...(thrown.reason === 'bad-number' && {
        userPreferences: { errorType: 'WRONG_NUMBER_FORMAT' },
      }),
      ...((thrown.reason === 'bad-label' || thrown.reason === 'bad-pin') && {
        userPreferences: { errorType: 'WRONG_VALUE' },
      }),
    });
  }
}
