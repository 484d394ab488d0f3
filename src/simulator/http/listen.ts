import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

/** A key and its certificate, both PEM. */
export interface KeyPair {
  readonly key: string;
  readonly certificate: string;
}

/** A server that listens on the loopback address. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 only; port 0 takes any free one. @throws when the port is taken */
export async function listen(
  handle: RequestListener,
  { port = 0, keyPair }: { readonly port?: number; readonly keyPair?: KeyPair | undefined },
): Promise<Listening> {
  const server = keyPair
    ? createTlsServer({ key: keyPair.key, cert: keyPair.certificate }, handle)
    : createServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No TCP address was bound');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
