import { afterEach, beforeEach, describe, it } from 'vitest';
import { certificateFaults } from './matrix/certificate';
import { channelFaults } from './matrix/channel';
import { lineFaults } from './matrix/line';
import { serverFaults } from './matrix/server';
import { serversFaults } from './matrix/servers';
import { outage } from './outage';
import { outageTable, sectionIs, type Row } from './report';
import { Stage } from './stage';
import { SuiteTime } from './suite-time';

const time = new SuiteTime();
let stage: Stage | undefined;

beforeEach(() => {
  time.start();
});
afterEach(async () => {
  await stage?.strike();
  stage = undefined;
  time.stop();
});

describe.each([
  ['the line', lineFaults],
  ['the event channel', channelFaults],
  ['the server', serverFaults],
  ['the certificate', certificateFaults],
  ['two servers', serversFaults],
])('after a fault of %s the desk is true again', (of, faults) => {
  const rows: Row[] = [];
  it.each(faults)(
    '$name',
    async (fault) => {
      stage = await Stage.set(time, { tls: fault.tls ?? false });
      rows.push(await outage(stage, fault));
    },
    60_000,
  );
  it('and docs/reliability.md says so', async ({ skip }) => {
    if (rows.length < faults.length) skip('not every fault was tried, or held');
    await sectionIs(of, outageTable(rows));
  });
});
