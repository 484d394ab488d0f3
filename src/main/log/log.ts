/** Facts of a log line. Counts are numbers; a name or a number of a person goes through `masked()`. */
export type Facts = Readonly<Record<string, string | number>>;

/** Where every room of main writes what happened; fits the connectors' `ConnectorLog`. */
export interface Log {
  info(message: string, facts?: Facts): void;
  warn(message: string, facts?: Facts): void;
  error(message: string, facts?: Facts): void;
}

/** The log of tests and of what must not write. */
export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
