import { FailureError, type Failure, type FailureKind } from '@shared/model/failure';
import type { HttpAnswer } from '../wire/http-client';
import { routingFailure } from './routing-failure';
import * as tables from './failure-table';
import { restError, type RestError } from './schema/rest-error';

/** An answer that is not a success, as a failure. `operation` names what was asked, without its ids. */
export function restFailure(answer: HttpAnswer, operation: string): FailureError {
  const error = parseError(answer.text);
  const kind = kindOf(answer.status, error);
  const details: Record<string, string> = { operation, status: String(answer.status) };
  if (error?.code) details.code = String(error.code);
  if (error?.type) details.type = error.type;
  if (error?.routing?.errorType) details.errorType = error.routing.errorType;
  if (error?.routing?.errorCause) details.errorCause = error.routing.errorCause;
  if (error?.userPreferences?.errorType) details.errorType = error.userPreferences.errorType;
  if (error?.userPreferences?.parameter) details.parameter = error.userPreferences.parameter;
  if (error?.telephony?.errorType) details.errorType = error.telephony.errorType;
  if (error?.telephony?.errorCause) details.errorCause = error.telephony.errorCause;
  const message =
    error?.telephony?.message ??
    error?.routing?.message ??
    error?.innerMessage ??
    error?.helpMessage;
  if (message) details.message = withoutSecrets(message);
  const licence = kind === 'licenceMissing' && licenceNamed(message);
  if (licence) details.licence = licence;
  // Of a general server problem the server knows best: a missing plug-in will not come by itself.
  const retryable =
    kind === 'serverProblem' && typeof error?.canRetry === 'boolean'
      ? error.canRetry
      : tables.mayPass.has(kind);
  return new FailureError({ kind, retryable, details });
}

function kindOf(status: number, error: RestError | undefined): FailureKind {
  if (/licen[cs]e/i.test(`${error?.innerMessage} ${error?.telephony?.message}`)) {
    return 'licenceMissing';
  }
  const routing = error?.routing && routingFailure(error.routing);
  if (routing) return routing;
  const preference = tables.byPreference.get(error?.userPreferences?.errorType ?? '');
  if (preference) return preference;
  const { errorType, errorCause } = error?.telephony ?? {};
  if (
    errorType === 'CALL_SERVER_ERROR' &&
    status === 503 &&
    !tables.byTelephonyCause.has(errorCause ?? '')
  ) {
    return 'pbxDown';
  }
  const type = tables.byTelephonyType.get(errorType ?? '');
  const cause = tables.byTelephonyCause.get(errorCause ?? '');
  const telephony = type === undefined || type === 'serverProblem' ? (cause ?? type) : type;
  if (telephony) return telephony;
  // What stands in front of the server speaks for it while it is down.
  if (status === 503 && !error?.code && !error?.type) return 'maintenance';
  // Credentials are refused before any code counts.
  if (status === 401) return 'wrongCredentials';
  return (
    tables.byCode.get(error?.code ?? 0) ??
    tables.byType.get(error?.type ?? '') ??
    tables.byStatus.get(status) ??
    (status >= 500 ? 'serverProblem' : 'unexpected')
  );
}

/** The licence that a refusal names, as the reference writes them: "TELEPHONY_ADVANCED", "API_PHONESETPROG". */
export function licenceNamed(message: string | undefined): string | undefined {
  if (!message || !/licen[cs]e/i.test(message)) return undefined;
  return /\b(?:TELEPHONY_\w+|API_\w+|MESSAGING|MANAGEMENT)\b/.exec(message)?.[0];
}

/** Whether a refusal is O2G's own word, and not that of what stands in front of it: it names its type, or a licence. */
export const isServersWord = ({ details }: Failure): boolean =>
  Boolean(details?.['type'] ?? details?.['code'] ?? details?.['errorType'] ?? details?.['licence']);

/** Whether O2G itself answers with one of `kinds`. */
export const saysItself = (thrown: unknown, kinds: readonly FailureKind[]): boolean =>
  thrown instanceof FailureError && kinds.includes(thrown.kind) && isServersWord(thrown);

/** Whether a body is an error of O2G's, and not of what stands in front of it. */
export function isRestError(text: string): boolean {
  return parseError(text)?.type !== undefined;
}

function parseError(text: string): RestError | undefined {
  try {
    const parsed = restError.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // Not JSON: a proxy's page, or nothing at all. The status speaks.
  }
}

/**
 * The same in a session that is open: credentials were accepted, so 401 is about the session.
 */
export function inSession(failure: FailureError): FailureError {
  if (failure.kind !== 'wrongCredentials') return failure;
  return new FailureError({ ...failure.toFailure(), kind: 'sessionLost', retryable: true });
}

/**
 * The same while signing in: what every O2G has and is not found here is not there yet, or never was. A 404 of O2G
 * itself names its type.
 */
export function whileSigningIn(failure: Failure): Failure {
  const { kind, details } = failure;
  if (kind !== 'notSupported' || details?.['status'] !== '404' || details['type']) return failure;
  return { ...failure, kind: 'notThisSystem' };
}

/** Servers quote what they were sent. Tokens, credentials and URLs do not belong in a report. */
export function withoutSecrets(message: string): string {
  return message
    .replace(/\bhttps?:\/\/\S+/g, '…')
    .replace(/\b(Basic|Bearer)\s+\S+/gi, '$1 …')
    .replace(/\beyJ[\w-]+(\.[\w-]+)*/g, '…')
    .slice(0, 300);
}
