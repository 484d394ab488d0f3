import { RestError } from '../rest-error.js';
import type { ObjectModel } from './object-model.js';

type Test = (valueOf: (name: string) => string) => boolean;

/**
 * Reads a `filter` parameter (reference: GET instances): ==, != with a * at either end, =ge= and =le=,
 * joined by `and` and `or`, where `and` binds more.
 * @throws RestError for what can not be read, or for an attribute that can not be filtered
 */
export function readFilter(filter: string, model: ObjectModel): Test {
  const groups = filter
    .split(/ or /i)
    .map((group) => group.split(/ and /i).map((term) => readTerm(term, model)));
  return (valueOf) => groups.some((terms) => terms.every((term) => term(valueOf)));
}

function readTerm(term: string, model: ObjectModel): Test {
  const [, name = '', operator, value = ''] =
    /^\s*(\w+)\s*(==|!=|=ge=|=le=)\s*(.*?)\s*$/.exec(term) ?? [];
  const attribute = model.attributes.find((each) => each.name === name);
  if (!operator || !attribute?.filtering) {
    throw new RestError(
      'BAD_REQUEST',
      'BAD_PARAMETER',
      `The filter ${term.trim()} is not possible`,
    );
  }
  switch (operator) {
    case '==':
      return (valueOf) => fits(valueOf(name), value);
    case '!=':
      return (valueOf) => !fits(valueOf(name), value);
    case '=ge=':
      return (valueOf) => compare(valueOf(name), value) >= 0;
    default:
      return (valueOf) => compare(valueOf(name), value) <= 0;
  }
}

function fits(value: string, wanted: string): boolean {
  if (wanted.endsWith('*')) return value.startsWith(wanted.slice(0, -1));
  if (wanted.startsWith('*')) return value.endsWith(wanted.slice(1));
  return value === wanted;
}

function compare(one: string, other: string): number {
  const difference = Number(one) - Number(other);
  return Number.isNaN(difference) ? one.localeCompare(other) : difference;
}
