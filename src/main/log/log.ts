import type { Facts, Literal } from './facts';

/**
 * Writes a line: a sentence that stands in our source word for word, and facts (`facts.ts`). Never a secret, and nobody's
 * name or number: there is no way to say one.
 */
type Write = <Message extends string>(message: Literal<Message>, facts?: Facts) => void;

/** Where every room of main, and the connectors, write what happened. */
export interface Log {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

/** The log of tests and of what must not write. */
export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
