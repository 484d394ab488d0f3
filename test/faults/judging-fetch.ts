import { request, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { FailureError } from '@shared/model/failure';
import { judge, type Pins } from '../../src/main/shell/certificate-trust';

/**
 * A `fetch` over TLS that asks the program's own judgement (`judge`) of every certificate before it sends anything, as
 * the program's network does in Electron. A connection for each request.
 */
export const judgingFetch =
  (pins: () => Pins): typeof fetch =>
  async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const answer = await send(url, init, pins);
    const status = answer.statusCode ?? 0;
    if (status >= 300 && status < 400) {
      answer.destroy();
      throw new TypeError('unexpected redirect');
    }
    const headers = new Headers();
    for (let at = 0; at < answer.rawHeaders.length; at += 2) {
      headers.append(answer.rawHeaders[at] ?? '', answer.rawHeaders[at + 1] ?? '');
    }
    const body = status === 204 ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
    return new Response(body, { status, headers });
  };

function send(url: URL, init: RequestInit, pins: () => Pins): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: init.method ?? 'GET',
    headers: Object.fromEntries(new Headers(init.headers)),
    agent: false,
    rejectUnauthorized: false,
    ...(init.signal ? { signal: init.signal } : {}),
  };
  return new Promise((resolve, reject) => {
    const sending = request(url, options, resolve);
    sending.once('error', reject);
    // Nothing is written before `end`.
    sending.once('socket', (socket) => {
      socket.once('secureConnect', () => {
        const failure = socket instanceof TLSSocket ? refusal(url, socket, pins()) : undefined;
        if (failure) sending.destroy(failure);
        else sending.end(init.body);
      });
    });
  });
}

function refusal(url: URL, socket: TLSSocket, pins: Pins): FailureError | undefined {
  const fingerprint = socket.getPeerCertificate().fingerprint256;
  const verdict = judge({ hostname: url.hostname, fingerprint, systemTrusts: false }, pins);
  if (verdict.trust !== 'refused') return undefined;
  const kind = verdict.changedFrom === undefined ? 'certificateUntrusted' : 'certificateChanged';
  return new FailureError({ kind, retryable: false });
}
