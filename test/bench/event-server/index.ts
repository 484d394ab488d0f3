/**
 * The other side of the bench, in a process of its own so that its work is not counted: the real simulator, whose
 * event channel the bench writes ready-made lines into, and a bare stream of the same lines for the floor.
 */
import { createServer, type ServerResponse } from 'node:http';
import { startSimulator } from '../../../src/simulator/index';
import { serve } from '../processes/orders';
import { wallClock } from '../wall-clock';
import { tapChannels } from './channel-tap';
import { createdLine, modifiedLine, removedLine } from './lines';
import type { ServerAddress, ServerAnswer, ServerOrder, Side } from './protocol';
import { flood, pace } from './writing';

const now = wallClock();
const simulator = await startSimulator({ people: 'quiet' });
const account = simulator.accounts.find(({ role }) => role === 'user');
if (!account) throw new Error('the simulator has no user');
const owner = { login: account.login, number: account.number };

const channels = tapChannels(simulator);
let floorStream: ServerResponse | undefined;
const floor = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
  floorStream = response;
});
await new Promise<void>((resolve) => floor.listen(0, '127.0.0.1', resolve));
const bound = floor.address();
const port = typeof bound === 'object' && bound !== null ? bound.port : 0;

function streamOf(side: Side): ServerResponse {
  const stream = side === 'desk' ? channels.get(owner.login) : floorStream;
  if (!stream) throw new Error(`nobody reads the ${side}'s stream`);
  return stream;
}

const lines = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => modifiedLine(owner, index + 1));

async function obey(order: ServerOrder): Promise<ServerAnswer[ServerOrder['kind']]> {
  const stream = streamOf(order.side);
  switch (order.kind) {
    case 'flood': {
      const last = modifiedLine(owner, order.lastMark);
      return { startedAt: await flood(stream, lines(64), order.count, last, now) };
    }
    case 'pace':
      return { writtenAt: await pace(stream, lines(order.count), order.perSecond, now) };
    case 'call':
      stream.write(order.exists ? createdLine(owner) : removedLine(owner));
      return {};
  }
}

const address: ServerAddress = {
  url: simulator.url,
  login: account.login,
  password: account.password,
  floorUrl: `http://127.0.0.1:${port}/`,
};
serve<ServerOrder>(address, obey);
