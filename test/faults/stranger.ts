import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Another host, which has no business with us and counts who comes. */
export class Stranger {
  /** Connections that came; a request needs one. */
  visits = 0;
  private readonly server: Server = createServer((_request, response) => response.end('{}'));

  /** Where it listens. */
  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.2:${String(port)}`;
  }

  async open(): Promise<void> {
    this.server.on('connection', () => (this.visits += 1));
    this.server.listen(0, '127.0.0.2');
    await once(this.server, 'listening');
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}
