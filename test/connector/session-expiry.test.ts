import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

let on: DeskOnSimulator;
const control = async (path: string, body: object): Promise<void> => {
  await fetch(`${on.simulator.controlUrl}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
};
const callRefs = (): string[] => Object.keys(on.desk.store.get().calls);

beforeEach(async () => {
  on = await deskOnSimulator();
});
afterEach(() => on.dispose());

it('a session that expired is opened again, and the desk shows what the exchange knows by then', async () => {
  await control('ring', { to: 'oxe12000', from: '0611223344' });
  await on.until(() => callRefs().length === 1);
  const [gone = ''] = callRefs();
  const phases: string[] = [];
  const stop = on.desk.store.subscribe(({ link }) => phases.push(link.phase));
  await control('sessions/expire', { login: 'oxe12000' });
  await control(`calls/${gone}/hangup`, {});
  await control('ring', { to: 'oxe12000', from: '0655667788' });
  await on.until(
    ({ link }) => link.phase === 'live' && callRefs().length === 1 && callRefs()[0] !== gone,
    8_000,
  );
  stop();
  expect(phases).not.toContain('refused');
});

it('a channel that breaks is opened again without the user noticing more than a moment', async () => {
  await control('channels/drop', { login: 'oxe12000' });
  await control('ring', { to: 'oxe12000', from: '0611223344' });
  await on.until(({ link }) => link.phase === 'live' && callRefs().length === 1, 8_000);
});
