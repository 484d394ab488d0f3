import { describe, expect, it } from 'vitest';
import type { CallControl } from '../pbx/port/call-control';
import { createDesk } from './create-desk';
import { confirmationLimit } from './requests';
import { ringingCall } from './testing/calls';
import { manualClock } from './testing/manual-clock';
import { rethrow } from './testing/rethrow';
import { scriptedPbx, settle } from './testing/scripted-pbx';

/** Call control of which only `answer` and `read` are ever asked here. */
function callControl(read: CallControl['read']): CallControl {
  const refuse = (): Promise<never> => Promise.reject(new Error('not asked here'));
  return new Proxy({} as CallControl, {
    get: (_target, name) =>
      name === 'answer' ? () => Promise.resolve() : name === 'read' ? read : refuse,
  });
}

async function askToAnswer(read: CallControl['read']) {
  const clock = manualClock();
  const pbx = scriptedPbx(clock);
  pbx.features = { calls: callControl(read) };
  const desk = createDesk({ clock, preferredDevice: () => undefined, report: rethrow });
  const request = { server: 'https://pbx', login: 'oxe12000', password: 'secret' };
  await desk.supervisor.signIn(
    { connector: () => pbx.connector, request },
    new AbortController().signal,
  );
  await pbx.sessions[0]?.emit({ type: 'callCreated', call: ringingCall('c1') });
  await desk.handlers['call.answer']({ callRef: 'c1' });
  clock.advance(confirmationLimit);
  await settle();
  return desk.store.get();
}

describe('a request that no event confirmed', () => {
  it('is confirmed by reading the call, when only the event was lost', async () => {
    const state = await askToAnswer(() => Promise.resolve(ringingCall('c1', { state: 'active' })));
    expect(state.calls.c1?.state).toBe('active');
    expect(state.requests).toEqual({});
  });

  it('takes a call off the desk that the PBX does not know any more', async () => {
    const state = await askToAnswer(() => Promise.resolve(undefined));
    expect(state.calls).toEqual({});
    expect(state.requests).toEqual({});
  });

  it('stays unconfirmed when the PBX has not done it', async () => {
    const state = await askToAnswer(() => Promise.resolve(ringingCall('c1')));
    expect(state.calls.c1?.state).toBe('ringingIncoming');
    expect(Object.values(state.requests)).toMatchObject([{ progress: 'unconfirmed' }]);
  });
});
