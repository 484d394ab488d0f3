import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLog, type Log } from '../log/log';
import { createSessionBus } from './session-bus';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookswitch-bus-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A log that counts its lines. */
function counted() {
  const lines = { count: 0 };
  const info: Log['info'] = () => {
    lines.count += 1;
  };
  return { lines, log: { ...silentLog, info } };
}

const question = {
  destination: 'org.example.Anybody',
  path: '/',
  interface: 'org.example.Anybody',
  member: 'Ask',
  texts: [],
};

it('tells whoever asks that there is no bus, and the log once', async () => {
  const { lines, log } = counted();
  const bus = createSessionBus({ log, address: `unix:path=${join(folder, 'nothing')}` });
  await expect(bus.call(question)).rejects.toThrow('ENOENT');
  await expect(bus.listen('ActiveChanged', () => undefined)).rejects.toThrow('ENOENT');
  expect(lines.count).toBe(1);
  bus.dispose();
});

/** Listens where a bus would; `stop` hangs up. */
async function answering(answer: (socket: Socket) => void) {
  const path = join(folder, 'bus');
  const callers: Socket[] = [];
  const server = createServer((socket) => {
    callers.push(socket.on('error', () => undefined));
    answer(socket);
  });
  await once(server.listen(path), 'listening');
  const stop = async (): Promise<void> => {
    for (const caller of callers) caller.destroy();
    await once(server.close(), 'close');
  };
  return { address: `unix:path=${path}`, callers, stop };
}

it('does not wait for a bus that says nothing', async () => {
  const { address, stop } = await answering(() => undefined);
  const { lines, log } = counted();
  const bus = createSessionBus({ log, address, patience: 50 });
  await expect(bus.call(question)).rejects.toThrow('does not answer');
  expect(lines.count).toBe(1);
  bus.dispose();
  await stop();
});

const hex = (bytes: string): Buffer => Buffer.from(bytes.replace(/ /g, ''), 'hex');
/** The answer to the first call, `Hello`: a name on the bus (D-Bus specification, message format). */
const welcome = Buffer.concat([
  hex('6c020001 09000000 01000000 0f000000'),
  hex('05017500 01000000 08016700 01730000'),
  hex('04000000'),
  Buffer.from(':1.1\0'),
]);
/** A signal without a path and an interface, which every signal has. */
const nonsense = hex('6c040001 00000000 02000000 0a000000 03017300 01000000 58000000 00000000');

it('takes nonsense on the bus, and its end, for no news', async () => {
  const { address, callers, stop } = await answering((socket) =>
    socket.on('data', (said) => {
      if (said.includes('AUTH')) socket.write('OK 0123456789abcdef\r\n');
      if (said.includes('Hello')) socket.write(welcome);
    }),
  );
  const { lines, log } = counted();
  const bus = createSessionBus({ log, address, patience: 200 });
  await expect(bus.call(question)).rejects.toThrow('does not answer');
  for (const caller of callers) caller.end(nonsense);
  await Promise.all(callers.map((caller) => once(caller, 'close')));
  await expect(bus.call(question)).rejects.toThrow();
  expect(lines.count).toBe(0);
  bus.dispose();
  await stop();
});

it('opens no connection once it is disposed of', async () => {
  const { lines, log } = counted();
  const bus = createSessionBus({ log, address: `unix:path=${join(folder, 'nothing')}` });
  bus.dispose();
  await expect(bus.call(question)).rejects.toThrow('no longer needed');
  expect(lines.count).toBe(0);
});
