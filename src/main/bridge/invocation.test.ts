import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandNames, commands, type CommandName } from '@shared/bridge/commands';
import { queryNames, type QueryName } from '@shared/bridge/queries';
import { FailureError } from '@shared/model/failure';
import type { CommandHandlers, QueryHandlers } from './handlers';
import { invokeCommand, invokeQuery } from './invocation';

function handlers(done: string[] = []): CommandHandlers {
  const entry = (name: CommandName) => [
    name,
    async (input: unknown) => {
      done.push(`${name} ${JSON.stringify(input)}`);
    },
  ];
  return Object.fromEntries(commandNames.map(entry));
}
function answers(answer: () => unknown): QueryHandlers {
  const entry = (name: QueryName) => [name, async () => answer()];
  return Object.fromEntries(queryNames.map(entry));
}

describe('a command', () => {
  it('reaches its handler with parsed input', async () => {
    const done: string[] = [];
    const outcome = await invokeCommand(handlers(done), 'call.hangUp', { callRef: 'c1' });
    expect(outcome).toEqual({ ok: true, value: undefined });
    expect(done).toEqual(['call.hangUp {"callRef":"c1"}']);
  });

  it.each(['constructor', '__proto__', 'toString', 'call.nothing', '', 7, null, undefined, {}])(
    'that does not exist (%j) is refused',
    async (name) => {
      expect(await invokeCommand(handlers(), name, undefined)).toMatchObject({
        ok: false,
        failure: { kind: 'badInput', retryable: false },
      });
    },
  );

  it('with a field too many, too long or missing is refused, naming the field and not its value', async () => {
    const done: string[] = [];
    for (const input of [{}, { callRef: 'x'.repeat(65) }, { callRef: 'c', secret: 'hunter2' }]) {
      const outcome = await invokeCommand(handlers(done), 'call.hangUp', input);
      expect(outcome).toMatchObject({ ok: false, failure: { kind: 'badInput' } });
      expect(JSON.stringify(outcome)).not.toContain('hunter2');
    }
    expect(done).toEqual([]);
  });

  it('that throws answers with its failure', async () => {
    const failing = {
      ...handlers(),
      'call.hangUp': async () => {
        throw new FailureError({ kind: 'noSuchCall', retryable: false });
      },
      'session.signOut': async () => {
        throw new Error('boom');
      },
    };
    expect(await invokeCommand(failing, 'call.hangUp', { callRef: 'c1' })).toEqual({
      ok: false,
      failure: { kind: 'noSuchCall', retryable: false },
    });
    expect(await invokeCommand(failing, 'session.signOut', undefined)).toEqual({
      ok: false,
      failure: { kind: 'unexpected', retryable: false, details: { message: 'boom' } },
    });
  });

  it('never gets past its schema, whatever is sent', async () => {
    const done: string[] = [];
    const name = fc.oneof(fc.constantFrom(...commandNames), fc.string());
    await fc.assert(
      fc.asyncProperty(name, fc.anything({ withNullPrototype: true }), async (command, input) => {
        const before = done.length;
        const outcome = await invokeCommand(handlers(done), command, input);
        const schema = Object.entries(commands).find(([known]) => known === command)?.[1];
        const fits = schema?.safeParse(input).success === true;
        expect(outcome.ok).toBe(fits);
        expect(done.length - before).toBe(fits ? 1 : 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a query', () => {
  it('answers with a value', async () => {
    const outcome = await invokeQuery(
      answers(() => 42),
      'app.info',
      undefined,
    );
    expect(outcome).toEqual({ ok: true, value: 42 });
  });

  it('is refused outside its schema and its names', async () => {
    const asked = answers(() => expect.unreachable());
    expect(await invokeQuery(asked, 'history.page', { filter: {}, limit: 501 })).toMatchObject({
      failure: { kind: 'badInput', details: { message: 'limit' } },
    });
    expect(await invokeQuery(asked, 'hasOwnProperty', undefined)).toMatchObject({ ok: false });
  });

  it('that throws answers with a failure', async () => {
    const failing = answers(() => {
      throw new FailureError({ kind: 'notLive', retryable: true });
    });
    expect(await invokeQuery(failing, 'desk.snapshot', undefined)).toEqual({
      ok: false,
      failure: { kind: 'notLive', retryable: true },
    });
  });
});
