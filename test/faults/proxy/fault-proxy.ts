import {
  createServer,
  request as forward,
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer, Server as TlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { KeyPair } from '../../../src/simulator/http/listen';
import { operationOf, type Exchange, type Interference } from './exchange';

/** What stands behind the proxy. */
export interface Behind {
  readonly url: string;
  readonly eventUrl: string;
}

/**
 * Stands between the client and a simulator, on two ports as the server has: passes everything on, keeps what was asked
 * and does to it what the fault of the hour says.
 */
export class FaultProxy {
  /** What happens to exchanges from now on; undefined: nothing. */
  fault: Interference | undefined;
  /** The server that requests go to; a restart puts another one here. */
  behind: Behind;
  /** Every request that came, by operation. */
  readonly asked: string[] = [];
  private readonly sockets = new Set<Socket>();
  /** Connections on which nothing comes through any more, and no end either. */
  private readonly dead = new WeakSet<Socket>();
  /** Exchanges whose answer is not at its end, event channels too. */
  private readonly unanswered = new Set<Exchange>();
  private readonly underWay = new Set<Exchange>();
  private readonly held = new Set<Exchange>();
  private readonly agent = new Agent({ keepAlive: false });
  private servers:
    | { readonly api: Server | TlsServer; readonly events: Server | TlsServer }
    | undefined;
  private keyPair: KeyPair | undefined;
  private readonly ports = { api: 0, events: 0 };

  /** With a key pair it speaks TLS. */
  constructor(behind: Behind, keyPair?: KeyPair) {
    this.behind = behind;
    this.keyPair = keyPair;
  }

  get url(): string {
    return `${this.keyPair ? 'https' : 'http'}://127.0.0.1:${String(this.ports.api)}`;
  }

  /** What it shows of itself, where it speaks TLS. */
  get certificate(): KeyPair | undefined {
    return this.keyPair;
  }

  /** Shows another certificate to every connection from now on; those that are open go on. */
  show(keyPair: KeyPair): void {
    this.keyPair = keyPair;
    for (const server of Object.values(this.servers ?? {})) {
      if (server instanceof TlsServer) server.setSecureContext(contextOf(keyPair));
    }
  }

  /** Connections that clients hold open. */
  get connections(): number {
    return this.sockets.size;
  }

  /** Exchanges that somebody works on; event channels and those that are held do not count. */
  get busy(): number {
    return this.underWay.size;
  }

  /** Exchanges that wait for time, or for ever. */
  get waiting(): number {
    return this.held.size;
  }

  /** Listens, on the ports of last time where there was one. */
  async open(): Promise<void> {
    if (this.servers) return;
    const api = await this.listen('api');
    const events = await this.listen('events');
    this.servers = { api, events };
  }

  /** Refuses connections from now on and resets those that are open. */
  async refuse(): Promise<void> {
    const { servers } = this;
    this.servers = undefined;
    if (!servers) return;
    const closing = [servers.api, servers.events].map(
      (server) => new Promise((resolve) => server.close(resolve)),
    );
    this.reset();
    await Promise.all(closing);
  }

  /** Resets every open connection. */
  reset(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /**
   * The machine stands still, longer than the network remembers its connections: whatever is under way on them hangs for
   * ever, whatever comes to be asked on others goes through.
   */
  sleep(): void {
    for (const exchange of this.unanswered) {
      this.dead.add(exchange.request.socket);
      if (this.underWay.has(exchange)) exchange.hold();
    }
    for (const socket of this.sockets) if (!this.dead.has(socket)) socket.destroy();
  }

  async close(): Promise<void> {
    await this.refuse();
    this.agent.destroy();
  }

  private async listen(port: Exchange['port']): Promise<Server | TlsServer> {
    const take = (request: IncomingMessage, response: ServerResponse): void =>
      this.take(port, request, response);
    const server = this.keyPair
      ? createTlsServer(contextOf(this.keyPair), take)
      : createServer(take);
    server.keepAliveTimeout = 0;
    server.requestTimeout = 0;
    server.headersTimeout = 0;
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.ports[port], '127.0.0.1', resolve);
    });
    this.ports[port] = (server.address() as AddressInfo).port;
    return server;
  }

  private take(port: Exchange['port'], request: IncomingMessage, response: ServerResponse): void {
    const exchange: Exchange = {
      port,
      operation: operationOf(port, request),
      request,
      response,
      hold: () => {
        this.underWay.delete(exchange);
        this.held.add(exchange);
      },
    };
    this.asked.push(exchange.operation);
    this.underWay.add(exchange);
    this.unanswered.add(exchange);
    response.once('close', () => {
      this.unanswered.delete(exchange);
      this.underWay.delete(exchange);
      this.held.delete(exchange);
    });
    if (this.fault?.onRequest?.(exchange)) return;
    this.passOn(exchange);
  }

  private passOn(exchange: Exchange): void {
    const { request, response, port } = exchange;
    const isDead = (): boolean => this.dead.has(request.socket);
    const behind = new URL(port === 'api' ? this.behind.url : this.behind.eventUrl);
    const onward = forward({
      agent: this.agent,
      host: behind.hostname,
      port: behind.port,
      method: request.method,
      path: request.url,
      headers: { ...request.headers, connection: 'close' },
    });
    onward.once('error', () => isDead() || response.destroy());
    onward.once('response', (answer) => {
      answer.once('error', () => isDead() || response.destroy());
      answer.once('aborted', () => isDead() || response.destroy());
      if (this.fault?.onAnswer?.(exchange, answer)) return;
      if (port === 'events') this.stream(exchange, answer);
      else void this.reply(exchange, answer);
    });
    response.once('close', () => onward.destroy());
    request.pipe(onward);
  }

  /** A whole answer. The event port that it names becomes ours, as a reverse proxy would have it. */
  private async reply({ response }: Exchange, answer: IncomingMessage): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const theirs = new URL(this.behind.eventUrl).port;
    const text = Buffer.concat(chunks)
      .toString('utf8')
      .replaceAll(`:${theirs}/OTEvents`, `:${String(this.ports.events)}/OTEvents`);
    if (response.destroyed || this.dead.has(response.req.socket)) return;
    response.writeHead(answer.statusCode ?? 502, endToEnd(answer));
    response.end(text);
  }

  private stream(exchange: Exchange, answer: IncomingMessage): void {
    const { response } = exchange;
    // An open channel waits for events: nobody works on it.
    this.underWay.delete(exchange);
    response.writeHead(answer.statusCode ?? 502, endToEnd(answer));
    response.flushHeaders();
    answer.on('data', (bytes: Buffer) => {
      if (this.dead.has(exchange.request.socket)) return;
      if (this.fault?.write) this.fault.write(exchange, bytes);
      else response.write(bytes);
    });
    answer.once('end', () => this.dead.has(exchange.request.socket) || response.end());
  }
}

const contextOf = ({ key, certificate }: KeyPair) => ({ key, cert: certificate });

/** Headers without those of one connection (RFC 9110, 7.6.1) and without the length, which we may change. */
function endToEnd({ headers }: IncomingMessage): IncomingHttpHeaders {
  const hops = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hops.includes(name)));
}
