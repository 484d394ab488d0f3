import { FailureError } from '@shared/model/failure';
import { CookieJar } from './cookie-jar';
import { deadline } from './deadline';
import { networkFailure } from './network-failure';

/** Node's `fetch`, Electron's `session.fetch`, or one around them. */
type Fetch = typeof globalThis.fetch;

/** One request. `body` is sent as JSON. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly authorization?: string;
  readonly body?: unknown;
  /** Whichever aborts first ends the request. */
  readonly signals: readonly AbortSignal[];
  /** Milliseconds until the whole answer must be here; 10 s unless told. */
  readonly timeout?: number;
}

/** A whole answer. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  /** Where something was created. */
  readonly location?: string;
}

/** A whole answer that is not text. */
export interface HttpDownload {
  readonly status: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The header `Content-Disposition`. */
  readonly disposition?: string;
}

/** An open answer. Whoever opened it closes it, also when it has ended by itself. */
export interface HttpStream {
  readonly response: Response;
  close(): void;
}

const defaultTimeout = 10_000;

/**
 * HTTP to one server for one sign-in: keeps its cookies itself, follows no redirect (credentials go
 * where the user said and nowhere else), and turns whatever `fetch` throws into a `FailureError`.
 */
export class HttpClient {
  private readonly fetch: Fetch;
  private readonly jar: CookieJar;

  /** With the cookies of an earlier client, as `cookies` told them, it goes on where that one was. */
  constructor(fetch: Fetch, cookies?: string) {
    this.fetch = fetch;
    this.jar = new CookieJar(cookies);
  }

  /** The cookies that a request would carry: a secret. */
  cookies(url: URL): string | undefined {
    return this.jar.header(url);
  }

  async send(request: HttpRequest): Promise<HttpAnswer> {
    return this.exchange(request, 'application/json', async (response) => {
      const location = response.headers.get('location');
      return {
        status: response.status,
        text: await response.text(),
        ...(location === null ? {} : { location }),
      };
    });
  }

  /** For what is not text, such as sound. */
  async download(request: HttpRequest): Promise<HttpDownload> {
    return this.exchange(request, '*/*', async (response) => {
      const disposition = response.headers.get('content-disposition');
      return {
        status: response.status,
        bytes: new Uint8Array(await response.arrayBuffer()),
        ...(disposition === null ? {} : { disposition }),
      };
    });
  }

  private async exchange<T>(
    request: HttpRequest,
    accept: string,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const limit = deadline(request.timeout ?? defaultTimeout, ...request.signals);
    const headers = new Headers({ accept });
    const cookie = this.jar.header(request.url);
    if (cookie) headers.set('cookie', cookie);
    if (request.authorization) headers.set('authorization', request.authorization);
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    if (body !== undefined) headers.set('content-type', 'application/json');
    try {
      const response = await this.fetch(request.url.href, {
        ...fixed,
        method: request.method,
        headers,
        signal: limit.signal,
        ...(body === undefined ? {} : { body }),
      });
      this.jar.store(request.url, response.headers);
      return await read(response);
    } catch (thrown) {
      throw failed(thrown, limit.signal);
    } finally {
      limit.release();
    }
  }

  /**
   * Opens a stream that lasts until `signal` aborts or its `close` is called: the time limit is for
   * the headers only. No cookie is sent.
   */
  async openStream(url: URL, signal: AbortSignal, timeout = defaultTimeout): Promise<HttpStream> {
    const own = new AbortController();
    const limit = deadline(timeout, signal, own.signal);
    try {
      const response = await this.fetch(url.href, {
        ...fixed,
        method: 'POST',
        headers: { accept: 'application/json' },
        signal: limit.signal,
      });
      limit.disarm();
      return {
        response,
        close() {
          own.abort();
          limit.release();
          // Not only by abort: Node's fetch can lose one once its request is garbage.
          response.body?.cancel().catch(() => undefined);
        },
      };
    } catch (thrown) {
      limit.release();
      throw failed(thrown, limit.signal);
    }
  }
}

const fixed = { credentials: 'omit', redirect: 'error', cache: 'no-store' } as const;

/** An aborted fetch may throw anything; the signal's reason says why it was. */
function failed(thrown: unknown, signal: AbortSignal): FailureError {
  const reason: unknown = signal.aborted ? signal.reason : thrown;
  return new FailureError(networkFailure(reason), { cause: thrown });
}
