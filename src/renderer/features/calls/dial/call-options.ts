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

/** What a kind of call cannot be made without; nothing else of the options goes along with it (O2G reference, "MakeCallRequest"). */
const requiredOf = {
  private: ['pin', 'secretCode'],
  business: ['businessCode'],
} as const;

/** The fields that keep the options from being used. */
export function optionProblems(options: CallOptions): ReadonlySet<keyof CallOptions> {
  const { data, callingNumber } = options;
  if (options.kind !== 'normal') {
    return new Set(requiredOf[options.kind].filter((field) => !options[field]));
  }
  const problems = new Set<keyof CallOptions>();
  if (utf8Length(data) > maxDataBytes) problems.add('data');
  if (callingNumber.trim() && !dialableNumber(callingNumber)) problems.add('callingNumber');
  return problems;
}

/** The command's input for a call to `number` with these options. */
export function callWith(number: string, options: CallOptions): CommandInput<'call.make'> {
  const { pin, secretCode, businessCode, data } = options;
  if (options.kind === 'private') return { number, private: { pin, secretCode } };
  if (options.kind === 'business') return { number, businessCode };
  const callingNumber = dialableNumber(options.callingNumber);
  return {
    number,
    ...(data && { associatedData: data }),
    ...(callingNumber && { callingNumber }),
  };
}
