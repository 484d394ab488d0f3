import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../log/log';
import { Tally } from '../../wire/tally';
import { routingCapabilities, routingState } from '../schema/routing';
import { routing, routingCan } from './routing';
import { Vocabulary } from './words';

const read = (wire: object) =>
  routing(routingState.parse(wire), new Vocabulary(new Tally(silentLog)));
const forwarded = (forwardType: string | undefined, destination: object) =>
  read({ forwardRoutes: [{ forwardType, destinations: [destination] }] }).forward;

describe('the routing state', () => {
  it('reads the whole of it', () => {
    expect(
      read({
        presentationRoutes: [
          {
            destinations: [
              { type: 'OFFICE', selected: true },
              { type: 'MOBILE', selected: false },
            ],
          },
        ],
        forwardRoutes: [
          { forwardType: 'BUSY_NO_ANSWER', destinations: [{ type: 'NUMBER', number: '12500' }] },
        ],
        overflowRoutes: [{ overflowType: 'NO_ANSWER', destinations: [{ type: 'VOICEMAIL' }] }],
        dndState: { activate: true },
      }),
    ).toEqual({
      mobile: false,
      doNotDisturb: true,
      forward: { when: 'busyOrNoAnswer', target: { to: 'number', number: '12500' } },
      overflow: { when: 'noAnswer', target: { to: 'voicemail' } },
    });
  });

  it('takes what is absent for unknown or not there, never for off', () => {
    expect(read({})).toEqual({});
    expect(read({ dndState: {}, forwardRoutes: [], overflowRoutes: null })).toEqual({});
    expect(read({ forwardRoutes: [{ destinations: [] }] })).toEqual({});
  });

  it('takes a forward without a type for unconditional, and an overflow for unknown', () => {
    expect(forwarded(undefined, { type: 'VOICEMAIL' })?.when).toBe('always');
    expect(
      read({ overflowRoutes: [{ destinations: [{ type: 'VOICEMAIL' }] }] }).overflow?.when,
    ).toBe('unknown');
  });

  it.each([
    [
      { type: 'USER', number: '1' },
      { to: 'number', number: '1' },
    ],
    [
      { type: 'OTHER', number: '1' },
      { to: 'number', number: '1' },
    ],
    [
      { type: 'ASSOCIATE', number: '1' },
      { to: 'associate', number: '1' },
    ],
    [{ type: 'ASSOCIATE' }, { to: 'associate' }],
    [
      { type: 'SOMETHING_NEWER', number: '1' },
      { to: 'number', number: '1' },
    ],
    [{ type: 'SOMETHING_NEWER' }, { to: 'elsewhere' }],
    [{}, { to: 'elsewhere' }],
  ])('%o leads to %o', (destination, target) => {
    expect(forwarded('BUSY', destination)?.target).toEqual(target);
  });

  it('keeps a condition that it does not know unknown', () => {
    expect(forwarded('ON_SUNDAYS', { type: 'VOICEMAIL' })?.when).toBe('unknown');
  });
});

it('offers what the capabilities allow, and no more', () => {
  const capabilities = { dnd: true, forwardRoute: false, overflowRoute: null };
  expect(routingCan(routingCapabilities.parse(capabilities), true)).toEqual({
    doNotDisturb: true,
    voicemail: true,
  });
});
