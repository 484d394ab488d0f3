import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request that came to the proxy, and the answer that it may get. */
export interface Exchange {
  /** The port it came to: requests and event channels have one each. */
  readonly port: 'api' | 'events';
  /** "POST /sessions", below the API's version; "channel" for an event channel. */
  readonly operation: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** From now on this exchange waits for time, or for ever: nobody works on it. */
  hold(): void;
}

/** What the proxy does to one exchange instead of, or beside, passing it on. */
export interface Interference {
  /** True: the request is dealt with, and the server never hears of it. */
  readonly onRequest?: (exchange: Exchange) => boolean;
  /** Sees the server's answer before the client does; true: it is dealt with, and the client never gets it. */
  readonly onAnswer?: (exchange: Exchange, answer: IncomingMessage) => boolean;
  /** Writes bytes of the answer in its own way. Left out: as they come. */
  readonly write?: (exchange: Exchange, bytes: Buffer) => void;
}

/** The operation's name: methods and paths as in the reference, without ids and queries. */
export function operationOf(port: Exchange['port'], request: IncomingMessage): string {
  if (port === 'events') return 'channel';
  const path = new URL(request.url ?? '/', 'http://proxy').pathname;
  const below = path.replace(/^\/api\/rest\/1\.0/, '') || '/';
  return `${request.method ?? 'GET'} ${below}`;
}
