import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/main/log/log';
import { deskEvent } from '../../../src/main/pbx/o2g/map/event';
import { Vocabulary } from '../../../src/main/pbx/o2g/map/words';
import { Tally } from '../../../src/main/pbx/wire/tally';
import { benchCall, createdLine, modifiedLine, removedLine } from './lines';

const owner = { login: 'oxe19141', number: '19141' };

function decode(line: string) {
  const odd: string[] = [];
  const log = { ...silentLog, warn: (message: string) => void odd.push(message) };
  const tally = new Tally(log);
  const event = deskEvent(JSON.parse(line), { words: new Vocabulary(tally), tally, user: owner });
  return { event, odd };
}

describe('the lines of the bench', () => {
  it('are 1,000 bytes long, whatever their mark', () => {
    for (const sequence of [0, 7, 999_999]) {
      expect(Buffer.byteLength(modifiedLine(owner, sequence))).toBe(1000);
    }
  });

  it('are events that the connector takes as they are', () => {
    expect(decode(createdLine(owner))).toMatchObject({ event: { type: 'callCreated' }, odd: [] });
    expect(decode(removedLine(owner))).toMatchObject({
      event: { type: 'callRemoved', callRef: benchCall },
      odd: [],
    });
  });

  it('carry their mark where the state and the screen show it', () => {
    expect(decode(modifiedLine(owner, 42))).toMatchObject({
      event: {
        type: 'callChanged',
        data: { associatedData: '000042' },
        participants: [{ party: { lastName: '000042' } }],
      },
      odd: [],
    });
  });
});
