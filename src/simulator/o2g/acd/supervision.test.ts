import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { O2gUser, type Wire } from '../../testing/o2g-user.js';
import { quietScene, type Scene } from '../../testing/quiet-scene.js';

let scene: Scene;
let boss: O2gUser;
beforeEach(async () => {
  scene = await quietScene();
  boss = await O2gUser.live(scene.simulator, 'oxe12005', ['telephony', 'agent']);
});
afterEach(() => scene.close());

const acd = (method: string, path: string, body?: Wire) =>
  boss.send(method, `/1.0/acd/agent/${path}`, body);
const follow = (...ids: readonly string[]) =>
  boss.send('PUT', '/1.0/subscriptions', {
    filter: {
      selectors: [
        { ids: ['oxe12005'], names: ['telephony'] },
        { ids: ['oxe12005'], names: ['agent'] },
        { ids, names: ['agent'] },
        { ids, names: ['telephony'] },
      ],
    },
  });
const own = (event: Wire): boolean => event['loginName'] === 'oxe12005';
const participants = async (user: O2gUser) => {
  const { body } = await user.telephony('GET', 'calls');
  const [call] = body['calls'] as readonly { participants: readonly Wire[] }[];
  return call?.participants.map((one) => one['participantId']);
};

describe('a supervisor', () => {
  it('follows the agents of the own groups, and nobody else', async () => {
    expect((await follow('oxe12000', 'oxe12001')).status).toBe(204);
    const told = await boss.event('OnAgentStateChanged', (it) => it['loginName'] === 'oxe12001');
    expect(told['state']).toMatchObject({ mainState: 'LOG_ON', subState: 'PAUSE' });
    expect((await follow('oxe12009')).status).toBe(403);
    const agent = await O2gUser.live(scene.simulator, 'oxe12001', ['agent']);
    const selectors = [{ ids: ['oxe12000'], names: ['agent'] }];
    const refused = await agent.send('PUT', '/1.0/subscriptions', { filter: { selectors } });
    expect(refused.status).toBe(403);
  });

  it('enters a group and leaves it, in two steps', async () => {
    expect((await acd('POST', 'exitPG', { pgGroupNumber: '42000' })).status).toBe(400);
    expect((await acd('POST', 'enterPG', { pgGroupNumber: '42001' })).status).toBe(204);
    expect((await acd('GET', 'state')).body).toMatchObject({
      subState: 'READY',
      pgNumber: '42001',
    });
    expect((await acd('POST', 'exitPG', { pgGroupNumber: '42001' })).status).toBe(204);
    expect((await acd('GET', 'state')).body).toMatchObject({ subState: 'OUT_OF_PG' });
  });

  it('listens unnoticed, whispers to the agent alone, joins, and leaves by the present mode', async () => {
    await scene.talk();
    expect((await acd('PUT', 'intrusion', { mode: 'NORMAL' })).status).toBe(400);
    const before = scene.me.events.length;
    await acd('POST', 'intrusion', { agentNumber: '12000', mode: 'DISCRETE' });
    const created = await boss.event('OnCallCreated', own);
    expect(created['cause']).toBe('SUPERVISOR_LISTENING');
    expect(await participants(boss)).toHaveLength(2);
    expect(await participants(scene.me)).toHaveLength(1);
    expect(scene.me.events).toHaveLength(before);

    await acd('PUT', 'intrusion', { mode: 'RESTRICTED' });
    await scene.me.event(
      'OnCallModified',
      ({ cause }) => cause === 'SUPERVISOR_RESTRICT_INTRUSION',
    );
    expect(await participants(scene.me)).toContain('12005');
    await acd('PUT', 'intrusion', { mode: 'NORMAL' });
    await boss.event('OnCallModified', ({ cause }) => cause === 'SUPERVISOR_INTRUSION');
    await acd('PUT', 'intrusion', { mode: 'NORMAL' });
    await boss.event('OnCallRemoved', own);
    expect(scene.simulator.truth('12000')).toHaveLength(1);
    expect(scene.simulator.system.comlog.records('12005')).toEqual([]);
  });

  it('goes with the agent, whose call it is', async () => {
    const ref = await scene.talk();
    await acd('POST', 'intrusion', { agentNumber: '12000', mode: 'NORMAL' });
    expect((await boss.telephony('DELETE', `calls/${ref}`)).status).toBe(400);
    await scene.me.telephony('POST', `calls/${ref}/hold`, { deviceId: '12000' });
    await boss.event('OnCallRemoved', own);
    expect(scene.simulator.truth('12005')).toEqual([]);
    await scene.me.telephony('POST', `calls/${ref}/retrieve`, { deviceId: '12000' });
    await acd('POST', 'intrusion', { agentNumber: '12000', mode: 'DISCRETE' });
    await scene.me.telephony('DELETE', `calls/${ref}`);
    expect(scene.simulator.world.exchange.calls).toEqual([]);
  });

  it('is with the agent in every conversation while listening permanently', async () => {
    expect((await acd('POST', 'permanentListening', { agentNumber: '12000' })).status).toBe(204);
    await boss.event('OnSupervisorHelpRequested', own);
    const ref = await scene.talk();
    await boss.event('OnCallCreated', own);
    await scene.me.telephony('DELETE', `calls/${ref}`);
    await boss.event('OnCallRemoved', own);
    expect((await acd('DELETE', 'permanentListening')).status).toBe(204);
    await boss.event('OnSupervisorHelpCancelled', own);
    await scene.talk();
    expect(scene.simulator.truth('12005')).toEqual([]);
  });

  it('may not come into calls of who is no agent, nor may an agent', async () => {
    await scene.talk();
    const toAgent = { agentNumber: '12000', mode: 'NORMAL' };
    expect((await acd('POST', 'intrusion', { agentNumber: '12009' })).status).toBe(400);
    expect((await acd('POST', 'intrusion', { agentNumber: '12001' })).status).toBe(400);
    const agent = await O2gUser.live(scene.simulator, 'oxe12001', ['agent']);
    expect((await agent.post('/1.0/acd/agent/intrusion', toAgent)).status).toBe(403);
  });
});
