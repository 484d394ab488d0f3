import { createServer, type ServerResponse } from 'node:http';

/** A server with nothing but a stream: the last one to GET it is written to. */
export interface FloorStream {
  readonly url: string;
  stream(): ServerResponse | undefined;
}

/** Opens it on any free port of the loopback address. */
export async function openFloorStream(): Promise<FloorStream> {
  let stream: ServerResponse | undefined;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
    stream = response;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No TCP address was bound');
  return { url: `http://127.0.0.1:${bound.port}/`, stream: () => stream };
}
