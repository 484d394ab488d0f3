import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './reply.js';

/** The JSON body of a request; undefined when there is none or it is not JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}

export function send(response: ServerResponse, { status, body, headers }: Reply): void {
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  if (body instanceof Uint8Array) {
    response.writeHead(status).end(body);
    return;
  }
  const isText = typeof body === 'string';
  if (!response.hasHeader('content-type')) {
    response.setHeader('content-type', isText ? 'text/html' : 'application/json');
  }
  response.writeHead(status).end(isText ? body : JSON.stringify(body));
}
