import { FailureError, type FailureKind } from '@shared/model/failure';
import { expect, it } from 'vitest';
import type { Selector } from './subscription';
import { TeamFilter } from './team-filter';

/** A server that lets a user follow some, at most so many, and tells of their calls or not. */
function serverFor(
  allowed: (login: string) => boolean,
  { calls = true, most = Infinity, kind = 'notAllowed' as FailureKind } = {},
) {
  const asked: (readonly string[])[] = [];
  let filter: readonly Selector[] = [];
  /** Every filter that it took. */
  const taken: (readonly string[])[] = [];
  const put = (selectors: readonly Selector[]): Promise<void> => {
    const ids = selectors[0]?.ids ?? [];
    asked.push(ids);
    const isTelephony = selectors.some(({ names }) => names[0] === 'telephony');
    if (!ids.every(allowed) || ids.length > most || (isTelephony && !calls)) {
      return Promise.reject(new FailureError({ kind, retryable: false }));
    }
    filter = selectors;
    taken.push(ids);
    return Promise.resolve();
  };
  return { asked, taken, put, filter: new TeamFilter(put), now: () => filter };
}
const team = Array.from({ length: 200 }, (_, at) => `oxe${at}`);

it('asks once where the server agrees', async () => {
  const server = serverFor(() => true);
  expect(await server.filter.follow(team)).toEqual({ told: 'statesAndCalls', refused: [] });
  expect(server.asked).toEqual([team]);
});

it('finds the strangers of two hundred in a few questions, and follows everybody else', async () => {
  const strangers = ['oxe17', 'oxe140'];
  const server = serverFor((login) => !strangers.includes(login));
  expect(await server.filter.follow(team)).toEqual({ told: 'statesAndCalls', refused: strangers });
  const others = team.filter((login) => !strangers.includes(login));
  expect(server.now().map(({ ids, names }) => [ids, names])).toEqual([
    [others, ['agent']],
    [others, ['telephony']],
  ]);
  expect(server.asked.length).toBeLessThan(30);
});

it('lets nobody go who is followed while it looks for whom a new refusal is about', async () => {
  const server = serverFor((login) => login !== 'stranger');
  await server.filter.follow(team);
  const before = server.taken.length;
  expect(await server.filter.follow([...team, 'stranger', 'newcomer'])).toEqual({
    told: 'statesAndCalls',
    refused: ['stranger'],
  });
  for (const taken of server.taken.slice(before))
    expect(taken).toEqual(expect.arrayContaining(team));
  expect(server.now()[0]?.ids).toEqual([...team, 'newcomer']);
});

it('asks for states where calls are not told, and still without a stranger', async () => {
  const server = serverFor((login) => login !== 'oxe3', { calls: false });
  expect(await server.filter.follow(team)).toEqual({ told: 'states', refused: ['oxe3'] });
});

it('follows as many as the server has room for', async () => {
  const server = serverFor(() => true, { most: 150 });
  const { refused } = await server.filter.follow(team);
  expect([...refused].sort()).toEqual(team.slice(150).sort());
});

it('asks for the likeliest first, and whatever becomes of the others', async () => {
  const server = serverFor((login) => login === 'oxe0');
  const { told, refused } = await server.filter.follow(team);
  expect(told).toBe('statesAndCalls');
  expect(refused).toHaveLength(199);
  expect(server.now()[0]?.ids).toEqual(['oxe0']);
  expect(server.asked.length).toBeLessThan(80);
});

it.each(['notAllowed', 'licenceMissing', 'badParameter', 'subscriptionRefused'] as const)(
  'asks for a few, not for each, where the user may follow nobody: %s',
  async (kind) => {
    let open = true;
    const server = serverFor(() => open, { kind });
    await server.filter.follow(team);
    open = false;
    const before = server.asked.length;
    const { told, refused } = await server.filter.follow(team);
    expect(told).toBe('nothing');
    expect([...refused].sort()).toEqual([...team].sort());
    expect(server.asked.length - before).toBeLessThan(13);
    expect(server.now()).toEqual([]);
  },
);

it('finds in the end whom it may follow behind any number of strangers', async () => {
  const server = serverFor((login) => login === 'oxe199');
  let next: readonly string[] = team;
  let told = 'nothing';
  for (let turn = 0; told === 'nothing' && turn < 30; turn += 1) {
    // As after a new connection, where nobody is followed yet.
    const filter = new TeamFilter(server.put);
    ({ told, refused: next } = await filter.follow(next));
  }
  expect(told).toBe('statesAndCalls');
  expect(server.now()[0]?.ids).toEqual(['oxe199']);
});

it('is not a refusal when the line breaks', async () => {
  const broken = new FailureError({ kind: 'unreachable', retryable: true });
  const filter = new TeamFilter(() => Promise.reject(broken));
  await expect(filter.follow(team)).rejects.toBe(broken);
});
