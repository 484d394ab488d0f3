import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { ArchiveStore } from '../../src/main/archive/archive-store';
import { openDatabase } from '../../src/main/archive/open-database';
import type { HistoryKeeper } from '../../src/main/desk/history/history-keeper';
import { callIn } from '../../src/simulator/exchange/making-calls';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

/** A desk on a simulator with an archive behind it. */
interface Office extends DeskOnSimulator {
  readonly archive: ArchiveStore;
}

const offices: Office[] = [];
afterEach(async () => {
  for (const office of offices.splice(0)) await office.dispose();
});

async function openOffice(throughFetch = fetch): Promise<Office> {
  const opened = openDatabase({ because: 'demo' }, () => new Date());
  const archive = new ArchiveStore(opened, {
    region: 'FR',
    keepDays: undefined,
    now: () => Date.now(),
  });
  const done = <T>(work: () => T): Promise<T> => Promise.resolve().then(work);
  const keeper: HistoryKeeper = {
    reconcile: (...input) => done(() => archive.reconcile(...input)),
    apply: (...input) => done(() => archive.apply(...input)),
    atPbx: (choice) => done(() => archive.atPbx(choice)),
    acknowledgeOwn: (...input) => done(() => archive.acknowledgeOwn(...input)),
    askedToDelete: (ids) => done(() => archive.askedToDelete(ids)),
    deleteOwn: (choice) => done(() => archive.deleteOwn(choice)),
    keepAfterAll: (ids) => done(() => archive.keepAfterAll(ids)),
  };
  const office = {
    ...(await deskOnSimulator({}, 'oxe12000', { keeper, fetch: throughFetch })),
    archive,
  };
  offices.push(office);
  return office;
}

const server = ({ simulator }: Office) => simulator.system.comlog;
const atServer = (office: Office): string[] =>
  server(office)
    .records('12000')
    .map(({ id }) => String(id));
const kept = ({ archive }: Office): string[] =>
  archive.page({}, 5000).records.map(({ recordId }) => recordId);

/** Customers call and give up at once. */
function calls(office: Office, count: number): void {
  const { exchange, customers } = office.simulator.world;
  for (let n = 0; n < count; n += 1) {
    exchange.commit({ before: exchange.call(customers.callNow('12000')) });
  }
}

/** Ends the session; what happens until the desk is back is not told. Resolves when the desk knows. */
const cut = async ({ simulator, until }: Office): Promise<void> => {
  const noticed = until(({ link }) => link.phase !== 'live');
  await fetch(`${simulator.controlUrl}/sessions/expire`, { method: 'POST', body: '{}' });
  await noticed;
};

/** The archive has all that the server has, and the desk is live. */
const settled = (office: Office): Promise<void> =>
  expect
    .poll(
      () => {
        const has = new Set(kept(office));
        const live = office.desk.store.get().link.phase === 'live';
        return live && atServer(office).every((id) => has.has(id));
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBe(true);

describe('the archive beside the server’s log', () => {
  it('keeps what the server lets go of', async () => {
    const office = await openOffice();
    calls(office, 130);
    await settled(office);
    await expect.poll(() => kept(office).length).toBe(130);
    expect(atServer(office)).toHaveLength(100);
    expect(new Set(kept(office)).size).toBe(130);
  });

  it('takes in what came during an outage, and keeps what had to make room for it', async () => {
    const office = await openOffice();
    calls(office, 60);
    await settled(office);
    const before = kept(office);
    await cut(office);
    calls(office, 90);
    await settled(office);
    expect(kept(office)).toEqual(expect.arrayContaining(before));
    expect(kept(office)).toHaveLength(150);
  });

  it('keeps at once what is told while the log is read, however long that takes, and for good', async () => {
    let held: Promise<void> | undefined;
    let pass = (): void => undefined;
    let reads = 0;
    const office = await openOffice(async (input, init) => {
      const answer = await fetch(input, init);
      const { pathname } = new URL(answer.url);
      if (pathname.endsWith('/comlog/records')) {
        reads += 1;
        await held;
      }
      return answer;
    });
    calls(office, 3);
    await settled(office);
    const [first = ''] = atServer(office);
    await expect.poll(() => reads).toBe(1);
    held = new Promise((resolve) => (pass = resolve));
    office.desk.readHistory();
    await expect.poll(() => reads).toBe(2);
    // What the server has answered is older than what it tells now.
    const { exchange } = office.simulator.world;
    exchange.commit({ before: exchange.call(callIn(exchange, { number: '0399887766' }, '12000')) });
    server(office).remove('12000', [Number(first)]);
    await expect.poll(() => kept(office)).toEqual([...atServer(office)].reverse());
    const { who = '' } =
      office.archive.callbacks().find(({ record }) => record.party.number === '0399887766') ?? {};
    office.archive.mark(who, 'claimed');
    pass();
    held = undefined;
    await office.desk.handlers['history.acknowledge']({
      choice: { filter: {} },
      acknowledged: true,
    });
    await office.until(({ requests }) => Object.keys(requests).length === 0);
    expect(kept(office)).toEqual([...atServer(office)].reverse());
    expect(office.archive.callbacks().find((entry) => entry.who === who)).toHaveProperty(
      'claimedAt',
    );
  });

  it('knows whom a call was for that was given up while the user’s own set was called', async () => {
    const office = await openOffice();
    const [device] = Object.values(office.desk.store.get().devices);
    const make = office.desk.handlers['call.make'];
    await make({ number: '12003', deviceId: device?.id });
    await office.until(({ calls }) => Object.values(calls)[0]?.state === 'dialing');
    const [callRef = ''] = Object.keys(office.desk.store.get().calls);
    await office.desk.handlers['call.hangUp']({ callRef });
    const told = () => office.archive.page({}, 9).records;
    const given = { direction: 'outgoing', answered: false, party: { number: '12003' } };
    await expect.poll(told).toMatchObject([given]);
    // The server names nobody, neither now nor when its log is read again.
    expect(server(office).records('12000')[0]?.parties).toHaveLength(1);
    await cut(office);
    calls(office, 1);
    await settled(office);
    expect(told()).toMatchObject([{ direction: 'incoming' }, given]);
  });

  it('lets go of what the user deleted elsewhere, told or during an outage', async () => {
    const office = await openOffice();
    calls(office, 10);
    await settled(office);
    const [first = '', second = '', third = ''] = atServer(office);
    server(office).remove('12000', [Number(first)]);
    await expect.poll(() => kept(office)).not.toContain(first);
    await cut(office);
    server(office).remove('12000', [Number(second), Number(third)]);
    calls(office, 1);
    await settled(office);
    await expect.poll(() => kept(office).length).toBe(8);
    expect(kept(office)).toEqual(expect.arrayContaining(atServer(office)));
  });

  it('deletes at the server what is deleted here, and its own by itself', async () => {
    const office = await openOffice();
    calls(office, 103);
    await settled(office);
    await expect.poll(() => kept(office).length).toBe(103);
    const some = (there: boolean) =>
      office.archive.page({}, 5000).records.filter(({ atPbx }) => atPbx === there);
    await expect.poll(() => some(false).length).toBe(3);
    const chosen = [...some(false), ...some(true).slice(-2)];
    await office.desk.handlers['history.delete']({ choice: { ids: chosen.map(({ id }) => id) } });
    await expect.poll(() => atServer(office).length).toBe(98);
    await expect.poll(() => kept(office).length).toBe(98);
    await office.until(({ requests }) => Object.keys(requests).length === 0);
  });

  it('marks at the server what is marked here, and hears of it from there', async () => {
    const office = await openOffice();
    calls(office, 3);
    await settled(office);
    const unseen = () => office.archive.page({}, 9).records.map(({ acknowledged }) => acknowledged);
    const acknowledge = office.desk.handlers['history.acknowledge'];
    await acknowledge({ choice: { filter: {} }, acknowledged: true });
    await expect.poll(unseen).toEqual([true, true, true]);
    expect(server(office).missed('12000')).toEqual([]);
    await office.until(({ requests }) => Object.keys(requests).length === 0);
    server(office).acknowledge('12000', [Number(atServer(office)[0])], false);
    await expect.poll(unseen).toEqual([true, true, false]);
  });

  it('does nothing at all where the server refuses, also to the calls that only we have', async () => {
    const office = await openOffice();
    calls(office, 103);
    await settled(office);
    expect(atServer(office)).toHaveLength(100);
    await fetch(`${office.simulator.controlUrl}/licences/oxe12000`, {
      method: 'PUT',
      body: JSON.stringify({ licences: ['TELEPHONY_BASIC'] }),
    });
    const remove = office.desk.handlers['history.delete'];
    await expect(remove({ choice: { filter: {} } })).rejects.toMatchObject({
      kind: 'licenceMissing',
    });
    expect(kept(office)).toHaveLength(103);
  });
});

/** What may happen to the log. */
type Step =
  | { readonly do: 'calls'; readonly count: number }
  | { readonly do: 'deleteThere' | 'deleteHere' | 'acknowledge'; readonly pick: number }
  | { readonly do: 'deleteAllThere' }
  | { readonly do: 'cut' };

const pick = fc.nat({ max: 99 });
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 45 }).map((count): Step => ({ do: 'calls', count })) },
    { weight: 2, arbitrary: pick.map((at): Step => ({ do: 'deleteThere', pick: at })) },
    { weight: 2, arbitrary: pick.map((at): Step => ({ do: 'deleteHere', pick: at })) },
    { weight: 1, arbitrary: pick.map((at): Step => ({ do: 'acknowledge', pick: at })) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'deleteAllThere' }) },
    { weight: 2, arbitrary: fc.constant<Step>({ do: 'cut' }) },
  ),
  { minLength: 3, maxLength: 8 },
);

/** Does a step; what the user deleted by it, and what was there to be seen before it. */
async function take(office: Office, step: Step): Promise<readonly string[]> {
  const there = atServer(office);
  switch (step.do) {
    case 'calls':
      calls(office, step.count);
      return [];
    case 'cut':
      await cut(office);
      return [];
    case 'acknowledge':
      server(office).acknowledge('12000', [Number(there[step.pick % 100] ?? 0)], true);
      return [];
    case 'deleteAllThere':
      server(office).remove('12000', there.map(Number));
      return there;
    case 'deleteThere': {
      // The oldest of a full log may have made room: in doubt it is kept.
      const id = there[Math.max(1, step.pick)];
      if (id !== undefined) server(office).remove('12000', [Number(id)]);
      return id === undefined ? [] : [id];
    }
    case 'deleteHere': {
      await settled(office);
      const record = office.archive.page({}, 5000).records[step.pick];
      if (!record) return [];
      await office.desk.handlers['history.delete']({ choice: { ids: [record.id] } });
      await expect.poll(() => kept(office)).not.toContain(record.recordId);
      return [record.recordId];
    }
  }
}

it('has every call that it ever saw and the user did not delete, never more, each once', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (story) => {
      const office = await openOffice();
      const seen = new Set<string>();
      const deleted = new Set<string>();
      const inDoubt = new Set<string>();
      let away = false;
      for (const step of story) {
        // A desk that is not away hears everything; one that is away sees what is left when it is back.
        for (const id of await take(office, step)) (away ? inDoubt : deleted).add(id);
        // Whoever sees an empty log when back cannot tell what had made room before all was deleted.
        if (away && step.do === 'deleteAllThere') for (const id of seen) inDoubt.add(id);
        if (step.do === 'cut') away = true;
        else if (!away || step.do === 'deleteHere') {
          await settled(office);
          away = false;
        }
        if (!away) for (const id of atServer(office)) seen.add(id);
      }
      await settled(office);
      for (const id of atServer(office)) seen.add(id);
      const gone = new Set([...deleted].filter((id) => !atServer(office).includes(id)));
      await expect
        .poll(() => kept(office).filter((id) => gone.has(id)), { timeout: 5_000 })
        .toEqual([]);
      const has = kept(office);
      expect(new Set(has).size).toBe(has.length);
      const must = [...seen].filter((id) => !gone.has(id) && !inDoubt.has(id));
      expect(must.filter((id) => !has.includes(id))).toEqual([]);
      offices.splice(offices.indexOf(office), 1);
      await office.dispose();
    }),
    { numRuns: 8 },
  );
}, 120_000);
