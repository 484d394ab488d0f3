/**
 * The other side of the bench, in a process of its own so that its work is not counted: the real simulator, whose
 * event channel the bench writes ready-made lines into, and a bare stream of the same lines for the floor.
 */
import { startSimulator } from '../../../src/simulator/index';
import { serve } from '../processes/orders';
import { wallClock } from '../wall-clock';
import { tapChannels } from './channel-tap';
import { openFloorStream } from './floor-stream';
import { createdLine, modifiedLine, removedLine, type Owner } from './lines';
import type { ServerAddress, ServerAnswer, ServerOrder } from './protocol';
import { flood, pace } from './writing';

const linesOf = (owner: Owner, count: number): string[] =>
  Array.from({ length: count }, (_, index) => modifiedLine(owner, index + 1));

/** The agents that a supervisor can follow at most: what the settings keep. */
const moreAgents = 200;

async function start(): Promise<void> {
  const now = wallClock();
  const simulator = await startSimulator({ people: 'quiet', moreAgents });
  const account = simulator.accounts.find(({ role }) => role === 'agent');
  const supervisor = simulator.accounts.find(({ role }) => role === 'supervisor');
  if (!account || !supervisor) throw new Error('the simulator lacks an agent or a supervisor');
  const owner = { login: account.login, number: account.number };
  const channels = tapChannels(simulator);
  const floor = await openFloorStream();

  const obey = async (order: ServerOrder): Promise<ServerAnswer[ServerOrder['kind']]> => {
    if (order.kind === 'forget') {
      const { sessions } = simulator.system;
      for (const session of sessions.all) {
        if (session.account.login === order.login) sessions.end(session);
      }
      return { cutAt: now() };
    }
    const stream = order.side === 'desk' ? channels.get(owner.login) : floor.stream();
    if (!stream) throw new Error(`nobody reads the ${order.side}'s stream`);
    switch (order.kind) {
      case 'flood': {
        const last = modifiedLine(owner, order.lastMark);
        return { startedAt: await flood(stream, linesOf(owner, 64), order.count, last, now) };
      }
      case 'pace':
        return { writtenAt: await pace(stream, linesOf(owner, order.count), order.perSecond, now) };
      case 'call':
        stream.write(order.exists ? createdLine(owner) : removedLine(owner));
        return {};
    }
  };
  const address: ServerAddress = {
    url: simulator.url,
    login: account.login,
    password: account.password,
    supervisor: {
      login: supervisor.login,
      agents: simulator.accounts
        .map(({ number }) => number)
        .filter((number) => number.startsWith('14'))
        .slice(0, moreAgents),
    },
    floorUrl: floor.url,
  };
  serve<ServerOrder>(address, obey);
}

void start();
