import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audioOf, recordings } from '../scenario/recordings.js';
import { quietScene, type Scene } from '../testing/quiet-scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await quietScene();
});
afterEach(() => scene.close());

const box = '/1.0/messaging/mailboxes/12000';
const boxes = () => scene.simulator.world.exchange.mailboxes;
const leave = (name: string) => {
  const recording = boxes().recording(name);
  const identity = { kind: 'outside', anonymous: false } as const;
  boxes().leave('12000', { number: '0145236789', identity, ...(recording && { recording }) });
};
const connect = () => scene.me.post(box, { password: 'hookswitch' });

it('is closed until it is connected to, by the right password', async () => {
  expect((await scene.me.get(`${box}/voicemails`)).body).toMatchObject({ type: 'NOT_EXPECTED' });
  expect((await scene.me.post(box, { password: 'wrong' })).status).toBe(403);
  expect((await scene.me.post(`${box}?withUserPwd`)).status).toBe(200);
  boxes().setUp('12000', { password: '9876' });
  expect((await scene.me.post(`${box}?withUserPwd`)).status).toBe(403);
  expect((await scene.me.post('/1.0/messaging/mailboxes/12001', { password: '9876' })).status).toBe(
    400,
  );
});

describe('an open mailbox', () => {
  beforeEach(async () => {
    leave('delivery');
    leave('invoice');
  });

  it('counts, lists, and plays: who has fetched a message has heard it', async () => {
    expect((await connect()).body).toEqual({
      totalVoiceMsg: 2,
      newVoiceMsg: 2,
      storageUsage: 13,
    });
    const { headers } = await scene.me.get(`${box}/voicemails/vm1`);
    expect(headers.get('content-disposition')).toContain('vm1.wav');
    const fresh = await scene.me.get(`${box}/voicemails?newOnly=true`);
    expect(fresh.body).toMatchObject({ voicemails: [{ voicemailId: 'vm2', duration: 10 }] });
    expect((await scene.me.get(`${box}/voicemails?limit=1`)).body).toMatchObject({
      voicemails: [{ voicemailId: 'vm1', unread: false }],
    });
    expect((await scene.me.get('/1.0/eventSummary')).body).toMatchObject({ voiceMessagesNb: 1 });
  });

  it('takes ids that do not exist for deleted, and nothing more when it is full', async () => {
    await connect();
    expect((await scene.me.send('DELETE', `${box}/voicemails?msgIds=vm1,never-there`)).status).toBe(
      204,
    );
    expect(boxes().messages('12000')).toMatchObject([{ id: 'vm2' }]);
    boxes().setUp('12000', { capacity: 10 });
    leave('delivery');
    expect(boxes().messages('12000')).toHaveLength(1);
  });
});

it.each(recordings)('$name lasts as long as its file says', (recording) => {
  const file = Buffer.from(audioOf(recording));
  const bytesPerSecond = file.readUInt32LE(28);
  expect(Math.round(file.length / bytesPerSecond)).toBe(recording.seconds);
});
