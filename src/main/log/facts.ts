import { parseUrl } from '@shared/model/server-address';
import { redact, type LogText } from './redact';

/**
 * Facts of a log line: numbers are counts, sizes, durations and codes; a text says what it is. A plain string is refused by
 * the compiler, so that nobody's name, number, password or address gets into the log by being near at hand.
 */
export type Facts = Readonly<Record<string, number | LogText>>;

/** `Text` where it stands in our source word for word, or in a closed list of ours; `never` where it is put together at run time. */
export type Literal<Text extends string> =
  Record<never, never> extends Record<Text, unknown> ? never : Text;

/** A word out of a closed list of ours, such as the kind of a failure. */
export const word = <Text extends string>(own: Literal<Text>): LogText => own as string as LogText;

/** How events, fields, states and errors are named: one word, no number. */
const oneWord = /^[A-Za-z][\w.:-]{0,119}$/;

/** What the PBX or the system calls something; what does not read as such a name is left out. */
export const foreignName = (name: string): LogText => redact(oneWord.test(name) ? name : '…');

/** Several such names. */
export const foreignNames = (names: readonly string[]): LogText =>
  names.map(foreignName).join(' ') as LogText;

/** Which server or page an address belongs to: scheme, host and port. */
export function originOf(address: string): LogText {
  const url = parseUrl(address);
  return url ? (`${url.protocol}//${url.host}` as LogText) : word('…');
}

/** What was thrown, with its stack where it has one: for defects of ours. Its words are the only free ones in a log. */
export const reasonOf = (thrown: unknown): { readonly reason: LogText } => ({
  reason: redact(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)),
});
