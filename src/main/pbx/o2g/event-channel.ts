import { asFailure, FailureError } from '@shared/model/failure';
import type { HttpClient, HttpStream } from '../wire/http-client';
import { LineSplitter } from '../wire/line-splitter';
import { networkFailure } from '../wire/network-failure';
import { restFailure } from './rest-failure';

/** A channel that the server closes sooner than this, again and again, is broken. Milliseconds. */
const hasty = 1_000;
const hastyLimit = 3;
/** How long to wait for one address while there is another to try: firewalls drop event ports silently. */
const shortWait = 4_000;

/**
 * The event channel: a POST whose answer does not end, one JSON object a line. The URL is the
 * credential, so no cookie goes with it and nobody logs it. When the server closes the channel it is
 * opened again at the same URL, where events wait; when it breaks, or cannot be opened again, reading
 * ends with a `FailureError`.
 */
export class EventChannel {
  private readonly http: HttpClient;
  private readonly url: URL;
  private readonly signal: AbortSignal;
  private readonly now: () => number;
  private stream: HttpStream;
  private closed = false;

  private constructor(
    http: HttpClient,
    url: URL,
    signal: AbortSignal,
    now: () => number,
    stream: HttpStream,
  ) {
    this.http = http;
    this.url = url;
    this.signal = signal;
    this.now = now;
    this.stream = stream;
  }

  /** Opens the first of `urls` that answers. Throws `FailureError`, the first one's. */
  static async open(
    http: HttpClient,
    urls: readonly URL[],
    signal: AbortSignal,
    now: () => number,
  ): Promise<EventChannel> {
    let first: unknown;
    for (const url of urls) {
      try {
        const patience = url === urls.at(-1) ? undefined : shortWait;
        const stream = await openOne(http, url, signal, patience);
        return new EventChannel(http, url, signal, now, stream);
      } catch (thrown) {
        first ??= thrown;
        if (signal.aborted) break;
      }
    }
    throw (
      first ??
      new FailureError({
        kind: 'subscriptionRefused',
        retryable: false,
        details: { message: 'the server gave no channel' },
      })
    );
  }

  /** Hands over the lines of each chunk as it comes (none, when it completes none). Ends by throwing. */
  async read(take: (lines: readonly string[]) => void): Promise<never> {
    let hastyEnds = 0;
    for (;;) {
      const openedAt = this.now();
      try {
        await readLines(this.stream.response, take);
      } finally {
        this.stream.close();
      }
      hastyEnds = this.now() - openedAt < hasty ? hastyEnds + 1 : 0;
      if (hastyEnds >= hastyLimit) throw lost('the server keeps closing the channel');
      this.stream = await this.reopen();
      if (this.closed) this.stream.close();
    }
  }

  /** The same URL, where events wait. A server that refuses it has forgotten the session. */
  private async reopen(): Promise<HttpStream> {
    try {
      return await openOne(this.http, this.url, this.signal);
    } catch (thrown) {
      if (asFailure(thrown).retryable) throw thrown;
      throw lost('the server does not open the channel again');
    }
  }

  /** Lets go of the connection. */
  close(): void {
    this.closed = true;
    this.stream.close();
  }
}

const operation = 'POST event channel';

/** The URL is the credential (o2g-notes): who does not know it has no such subscription, who forbids it gives no events. */
function channelRefused(failure: FailureError): FailureError {
  switch (failure.details?.['status']) {
    case '404':
      return new FailureError({ ...failure.toFailure(), kind: 'sessionLost', retryable: true });
    case '401':
    case '403':
      return new FailureError({ ...failure.toFailure(), kind: 'subscriptionRefused' });
    default:
      return failure;
  }
}

async function openOne(
  http: HttpClient,
  url: URL,
  signal: AbortSignal,
  timeout?: number,
): Promise<HttpStream> {
  const stream = await http.openStream(url, signal, timeout);
  if (stream.response.ok) return stream;
  // A refusal whose words never end must not hold us up.
  const limit = setTimeout(() => stream.close(), shortWait);
  try {
    const text = await stream.response.text();
    throw channelRefused(restFailure({ status: stream.response.status, text }, operation));
  } finally {
    clearTimeout(limit);
    stream.close();
  }
}

async function readLines(
  response: Response,
  take: (lines: readonly string[]) => void,
): Promise<void> {
  const reader = response.body?.getReader();
  const splitter = new LineSplitter();
  // Only reading can fail by the network; what `take` throws is a defect of ours and says so.
  const read = async () => {
    try {
      return await reader?.read();
    } catch (thrown) {
      throw new FailureError(networkFailure(thrown), { cause: thrown });
    }
  };
  try {
    for (;;) {
      const chunk = await read();
      if (!chunk || chunk.done) {
        // Some clients take a connection that was reset for one that was closed: the rest of the line is gone.
        if (splitter.isInside) throw lost('the channel was cut inside an event');
        return;
      }
      take(splitter.push(chunk.value));
    }
  } finally {
    reader?.releaseLock();
  }
}

function lost(message: string): FailureError {
  return new FailureError({ kind: 'sessionLost', retryable: true, details: { message } });
}
