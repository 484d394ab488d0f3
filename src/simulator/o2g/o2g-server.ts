import type { IncomingMessage, ServerResponse } from 'node:http';
import { readJson, send } from '../http/json-body.js';
import { type KeyPair, listen } from '../http/listen.js';
import { noContent, type Reply } from '../http/reply.js';
import { type Incoming, type Route, Router } from '../http/router.js';
import { agentRoutes } from './acd/agent-routes.js';
import { supervisorRoutes } from './acd/supervisor-routes.js';
import { directoryRoutes } from './directory/directory-routes.js';
import { historyRoutes } from './history-routes.js';
import { mailboxRoutes } from './mailbox-routes.js';
import { maintenanceRoutes } from './maintenance/maintenance-routes.js';
import type { O2gSystem } from './o2g-system.js';
import { objectRoutes } from './objects/object-routes.js';
import { errorReply, RestError } from './rest-error.js';
import { phoneSetRoutes } from './phone-set-routes.js';
import { routingRoutes } from './routing-routes.js';
import { sessionRoutes } from './session-routes.js';
import { type Addresses, signInRoutes } from './sign-in-routes.js';
import { subscriptionRoutes } from './subscription-routes.js';
import { callCommandRoutes } from './telephony/call-command-routes.js';
import { callDetailRoutes } from './telephony/call-detail-routes.js';
import { callReadingRoutes } from './telephony/call-reading-routes.js';
import { deviceRoutes } from './telephony/device-routes.js';
import { groupRoutes } from './telephony/group-routes.js';
import { makingRoutes } from './telephony/making-routes.js';
import { messageRoutes } from './telephony/message-routes.js';
import { userRoutes } from './user-routes.js';

/** How the server listens. */
export interface ServerOptions {
  readonly port: number;
  readonly keyPair?: KeyPair | undefined;
  /** Routes beside the API, such as the control API; they work even when the server is not ready. */
  readonly extraRoutes: readonly Route[];
  /** Milliseconds that each API answer takes. */
  readonly latency: () => number;
}

/** The two sockets of the server: requests, and event channels on a port of their own. */
export interface O2gServer {
  readonly url: string;
  readonly eventUrl: string;
  close(): Promise<void>;
}

export async function startServer(system: O2gSystem, options: ServerOptions): Promise<O2gServer> {
  const scheme = options.keyPair ? 'https' : 'http';
  const { keyPair } = options;
  const events = await listen((request, response) => openChannel(system, request, response), {
    keyPair,
  });
  const addresses: Addresses = {
    publicUrl: (incoming) => `${scheme}://${String(incoming.headers['host'] ?? '127.0.0.1')}`,
    internalUrl: (incoming) => `http://${hostName(incoming)}:80`,
  };
  const api = new Router([
    ...signInRoutes(system, addresses),
    ...sessionRoutes(system, addresses),
    ...subscriptionRoutes(
      system,
      (request, id) =>
        `${scheme}://${hostName(request)}:${events.port}/OTEvents?subscriptionId=${id}`,
    ),
    ...userRoutes(system),
    ...makingRoutes(system, addresses),
    ...callReadingRoutes(system),
    ...callCommandRoutes(system),
    ...callDetailRoutes(system),
    ...deviceRoutes(system),
    ...groupRoutes(system),
    ...messageRoutes(system),
    ...historyRoutes(system),
    ...directoryRoutes(system),
    ...agentRoutes(system),
    ...supervisorRoutes(system),
    ...routingRoutes(system),
    ...phoneSetRoutes(system),
    ...mailboxRoutes(system),
    ...maintenanceRoutes(system),
    ...objectRoutes(system),
  ]);
  const extra = new Router(options.extraRoutes);
  const server = await listen(
    (request, response) => {
      void answer(system, api, extra, request)
        .then((reply) => later(isControl(request) ? 0 : options.latency(), reply))
        .then((reply) => send(response, reply));
    },
    { port: options.port, keyPair },
  ).catch(async (error: unknown) => {
    await events.close();
    throw error;
  });
  return {
    url: `${scheme}://127.0.0.1:${server.port}`,
    eventUrl: `${scheme}://127.0.0.1:${events.port}`,
    close: async () => {
      await Promise.all([server.close(), events.close()]);
    },
  };
}

async function answer(
  system: O2gSystem,
  api: Router,
  extra: Router,
  request: IncomingMessage,
): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  if (!isControl(request) && !system.isReady) {
    return errorReply(new RestError('SERVICE_UNAVAILABLE', 'NOT_READY', 'Still starting'));
  }
  const found = (isControl(request) ? extra : api).find(method, url.pathname);
  if (found === 'no such path') {
    return errorReply(new RestError('NOT_FOUND', 'NOT_FOUND', `No resource ${url.pathname}`));
  }
  if (found === 'wrong method') {
    return errorReply(new RestError('METHOD_NOT_ALLOWED', 'NOT_SUPPORTED', `Not with ${method}`));
  }
  if (system.isDeaf && method !== 'GET' && /\/(telephony|acd)\//.test(url.pathname))
    return noContent;
  try {
    return await found.route.handle({
      method,
      path: url.pathname,
      params: found.params,
      query: url.searchParams,
      headers: request.headers,
      body: await readJson(request),
    });
  } catch (thrown) {
    return errorReply(thrown);
  }
}

/** No cookie is needed to read events: the address itself is the credential. */
function openChannel(system: O2gSystem, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const subscription = system.subscriptions.find(url.searchParams.get('subscriptionId') ?? '');
  const isRead = request.method === 'POST' || request.method === 'GET';
  if (!system.isReady) response.writeHead(503).end();
  else if (url.pathname !== '/OTEvents' || !isRead || !subscription) response.writeHead(404).end();
  else subscription.channel.open(response);
}

function isControl(request: IncomingMessage): boolean {
  return /^\/_sim(\/|$)/.test(request.url ?? '');
}

function hostName(incoming: Incoming): string {
  return String(incoming.headers['host'] ?? '127.0.0.1').replace(/:\d+$/, '');
}

function later(milliseconds: number, reply: Reply): Promise<Reply> {
  return milliseconds === 0
    ? Promise.resolve(reply)
    : new Promise((resolve) => setTimeout(() => resolve(reply), milliseconds));
}
