import fc from 'fast-check';
import { expect, it } from 'vitest';
import { channels } from '@shared/bridge/bridge';
import { commandNames, commands } from '@shared/bridge/commands';
import { queries, queryNames } from '@shared/bridge/queries';
import { silentLog } from '../log/log';
import { createBridge, type BridgeIo } from './bridge';
import type { InvocationEvent } from './sender';

type Answer = (event: InvocationEvent, name: unknown, input: unknown) => Promise<unknown>;

const origin = 'app://hookswitch';
const ours: InvocationEvent = {
  sender: { id: 1 },
  senderFrame: { url: `${origin}/desk.html`, origin, parent: null },
};

/** Everyone who is not the top frame of a page of ours in a window of ours. */
const strangers = fc.constantFrom<InvocationEvent>(
  { ...ours, sender: { id: 2 } },
  { ...ours, senderFrame: null },
  { ...ours, senderFrame: { url: `${origin}/desk.html`, origin, parent: {} } },
  {
    ...ours,
    senderFrame: { url: 'https://evil.example/', origin: 'https://evil.example', parent: null },
  },
  { ...ours, senderFrame: { url: 'about:blank', origin, parent: null } },
  { ...ours, senderFrame: { url: 'file:///tmp/x.html', origin: 'null', parent: null } },
);

const junk = fc.anything({ maxDepth: 2, maxKeys: 3, withNullPrototype: true });
const field = fc.constantFrom(
  ...['callRef', 'number', 'deviceId', 'account', 'password', 'wish', 'route', 'id', 'text'],
  ...['__proto__', 'constructor', 'toString', 'shortcuts', 'dialling', 'theme', 'action', 'height'],
);
const value = fc.oneof(
  junk,
  fc.constantFrom('', '12000', '\u0000', '../../etc/passwd', 'x'.repeat(20_000), NaN, -1, 2 ** 53),
);
/** Objects that look like what a command wants, with fields too many, missing, huge or of a wrong kind. */
const lookalike = fc.dictionary(field, value, { maxKeys: 5 });
const input = fc.oneof({ weight: 3, arbitrary: lookalike }, { weight: 2, arbitrary: junk });

const schemas = new Map(Object.entries({ ...commands, ...queries }));
const known = fc.constantFrom<string>(...commandNames, ...queryNames);
const unknown = fc.oneof(
  fc.constantFrom<unknown>('constructor', '__proto__', 'hasOwnProperty', 'call.listen', '', null),
  junk,
);

const message = fc.oneof(
  fc.record({ event: strangers, name: fc.oneof(known, unknown), input }),
  fc.record({ event: fc.constant(ours), name: unknown, input }),
  fc.record({ event: fc.constant(ours), name: known, input }),
);

it('100,000 hostile messages come to refusals and nothing else', { timeout: 240_000 }, async () => {
  const answers = new Map<string, Answer>();
  const done: unknown[] = [];
  const record = (name: string) => [name, (given: unknown) => done.push([name, given])];
  const parts: unknown = {
    ipcMain: {
      handle: (channel: string, answer: Answer) => void answers.set(channel, answer),
      removeHandler: () => undefined,
      removeAllListeners: () => undefined,
    },
    windows: () => [{ id: 1 }],
    origin,
    commands: Object.fromEntries(commandNames.map(record)),
    queries: Object.fromEntries(queryNames.map(record)),
    log: silentLog,
  };
  createBridge(parts as BridgeIo);
  const ways = [channels.command, channels.query].map((channel) => answers.get(channel));
  const kinds = new Map<unknown, number>();
  let sent = 0;
  for (let seed = 1; sent < 100_000; seed++) {
    for (const { event, name, input: given } of fc.sample(message, { numRuns: 5000, seed })) {
      // Junk that happens to be what a command takes, from a page of ours, is no attack.
      const fits = typeof name === 'string' && schemas.get(name)?.safeParse(given).success;
      if (event === ours && fits) continue;
      const outcome = await ways[sent % 2]?.(event, name, given);
      expect(outcome).toMatchObject({ ok: false });
      const kind = (outcome as { failure: { kind: unknown } }).failure.kind;
      if (event !== ours) expect(kind).toBe('notAllowed');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      sent += 1;
    }
  }
  expect(done).toEqual([]);
  expect(new Set(kinds.keys())).toEqual(new Set(['badInput', 'notAllowed']));
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
