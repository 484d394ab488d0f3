import type { CommandInput } from '@shared/bridge/commands';
import { dialableNumber } from '@shared/numbers/dialable';

/** O2G carries at most this many bytes beside a call. */
export const maxDataBytes = 32;

/** How long a text is on the wire. */
export const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

/** What the user set for the next call, as typed. */
export interface CallOptions {
  readonly kind: 'normal' | 'private' | 'business';
  readonly pin: string;
  readonly secretCode: string;
  readonly businessCode: string;
  readonly data: string;
  readonly callingNumber: string;
}

export const plainCall: CallOptions = {
  kind: 'normal',
  pin: '',
  secretCode: '',
  businessCode: '',
  data: '',
  callingNumber: '',
};

/** Whether the next call differs from a plain one. */
export const hasOptions = (options: CallOptions): boolean =>
  options.kind !== 'normal' || options.data !== '' || options.callingNumber.trim() !== '';

/** The fields that keep the options from being used. */
export function optionProblems(options: CallOptions): ReadonlySet<keyof CallOptions> {
  const problems = new Set<keyof CallOptions>();
  if (utf8Length(options.data) > maxDataBytes) problems.add('data');
  if (options.callingNumber.trim() && !dialableNumber(options.callingNumber)) {
    problems.add('callingNumber');
  }
  if (options.kind === 'private' && !options.pin) problems.add('pin');
  if (options.kind === 'business' && !options.businessCode) problems.add('businessCode');
  return problems;
}

/** The command's input for a call to `number` with these options. */
export function callWith(number: string, options: CallOptions): CommandInput<'call.make'> {
  const callingNumber = dialableNumber(options.callingNumber);
  const { pin, secretCode } = options;
  return {
    number,
    ...(options.data && { associatedData: options.data }),
    ...(callingNumber && { callingNumber }),
    ...(options.kind === 'private' && { private: { pin, secretCode } }),
    ...(options.kind === 'business' && { businessCode: options.businessCode }),
  };
}
