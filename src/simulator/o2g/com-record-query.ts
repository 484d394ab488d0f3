import type { ComRecord } from './com-record.js';
import { loginOf } from './accounts.js';
import { RestError } from './rest-error.js';

/** Identifiers separated by comma, as the reference says, or by semicolon, as some clients do. */
export function idsIn(text: string): readonly number[] {
  return text.split(/[,;]/).map(Number);
}

/** The records that a query's criteria choose (reference: /comlog/records). */
export function chosenRecords(
  records: readonly ComRecord[],
  query: URLSearchParams,
): readonly ComRecord[] {
  const list = query.get('recordIdList');
  if (list !== null) {
    const ids = idsIn(list);
    return records.filter((record) => ids.includes(record.id));
  }
  const after = date(query, 'afterDate');
  const before = date(query, 'beforeDate');
  const role = query.get('role');
  const comRef = query.get('comRef');
  const remote = query.get('remotePartyId');
  return records.filter(
    (record) =>
      (!isSet(query, 'unanswered') || record.isMissed) &&
      (!isSet(query, 'unacknowledged') || !record.acknowledged) &&
      (after === undefined || record.beganAt >= after) &&
      (before === undefined || record.beganAt < before) &&
      (role === null || record.role === role) &&
      (comRef === null || record.ref === comRef) &&
      (remote === null || hasRemote(record, remote)),
  );
}

/** The part of the records that was asked for; a limit of 0 means all of them. */
export function pageOf(records: readonly ComRecord[], query: URLSearchParams) {
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 0);
  if (![offset, limit].every((value) => Number.isInteger(value) && value >= 0)) {
    throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', 'offset and limit must be whole numbers');
  }
  const end = limit === 0 ? undefined : offset + limit;
  return { page: records.slice(offset, end), offset, limit };
}

function isSet(query: URLSearchParams, name: string): boolean {
  const value = query.get(name);
  return value !== null && value !== 'false';
}

function date(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) {
    throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', `${name} is not a date`);
  }
  return time;
}

function hasRemote({ parties, owner }: ComRecord, remote: string): boolean {
  return parties.some(
    ({ number }) => number !== owner && (number === remote || loginOf(number) === remote),
  );
}
