import { describe, expect, it } from 'vitest';
import type { Call } from '@shared/model/call';
import {
  callRequestNames,
  emptyDesk,
  type CallRequestName,
  type DeskState,
  type Request,
} from '@shared/model/desk-state';
import type { RoutingState } from '@shared/model/routing';
import { settled } from './line-broken';
import { ringingCall } from './testing/calls';

const call = (callRef: string, change: Partial<Call> = {}): Call => ({
  ...ringingCall(callRef),
  state: 'active',
  direction: 'incoming',
  since: 0,
  stateSince: 0,
  ...change,
});
const person = (number: string) => ({ id: number, party: { number, kind: 'user' as const } });
const desk = (...calls: Call[]): DeskState => ({
  ...emptyDesk(0),
  calls: Object.fromEntries(calls.map((each) => [each.callRef, each])),
});
const mine = call('a');
const other = call('b', { state: 'held', participants: [person('12001')] });
const both: Request['was'] = { calls: [mine, other] };
const request = (name: Request['name'], change: Partial<Request> = {}): Request => ({
  id: 'r1',
  name,
  callRef: 'a',
  askedAt: 10,
  progress: 'lost',
  ...change,
});
/** What the user is told: 'done', the kind of the failure, or 'nothing' where the screen shows it. */
function told(asked: Request, after: DeskState, before = desk(mine)): string {
  const next = settled(asked, before, after);
  if (!next) return 'nothing';
  return next.failure?.kind ?? next.progress;
}

type Case = [what: string, change: Partial<Request>, after: DeskState, told: string];
const to = (number: string, change: Partial<Call> = {}): Call =>
  call('n', { direction: 'outgoing', since: 20, participants: [person(number)], ...change });
const [done, no, over, unknown] = ['done', 'lineBroke', 'noSuchCall', 'outcomeUnknown'];

const takesAway: Case[] = [
  ['its call is gone', {}, desk(), unknown],
  ['its call is there', {}, desk(mine), no],
  ['its call is gone, and an event told that it left so', { taken: true }, desk(), done],
];
const calls: Case[] = [
  ['a call goes out to the number', { target: '0145236789' }, desk(to('145236789')), done],
  ['a call goes out to another one', { target: '0145236789' }, desk(to('12001')), unknown],
  ['one was there before', { target: '12001' }, desk(to('12001', { since: 5 })), unknown],
  ['there is none', { target: '12001' }, desk(), unknown],
];
const retrieves: Case[] = [
  ['it is active', {}, desk(mine), done],
  ['it is held', {}, desk(call('a', { state: 'held' })), no],
  ['it is gone', {}, desk(), over],
];
const ends: Case[] = [
  ['it is gone', {}, desk(), done],
  ['it is there', {}, desk(mine), no],
];
const recorded = desk(call('a', { recording: 'recording' }));
const twoLegs = (state: 'active' | 'ringingIncoming') =>
  desk(call('a', { legs: [{ deviceId: '99', state, can: {} }] }));
const unseen: Case[] = [
  ['its call is there', { target: '5' }, desk(mine), unknown],
  ['its call is gone', { target: '5' }, desk(), unknown],
];

const cases: Record<CallRequestName, Case[]> = {
  make: calls,
  consult: calls,
  answer: [
    ['it is active', {}, desk(mine), done],
    ['it rings', {}, desk(call('a', { state: 'ringingIncoming' })), no],
    ['it is gone', {}, desk(), over],
    ['it is being released', {}, desk(call('a', { state: 'releasing' })), over],
  ],
  hangUp: ends,
  dropMe: ends,
  hold: [
    ['it is held', {}, desk(call('a', { state: 'held' })), done],
    ['it is active', {}, desk(mine), no],
    ['it is gone', {}, desk(), over],
    ['it is in a state of which nothing follows', {}, desk(call('a', { state: 'idle' })), unknown],
  ],
  retrieve: retrieves,
  alternate: retrieves,
  reconnect: retrieves,
  transfer: [
    ['both are gone', { otherCallRef: 'b', was: both }, desk(), unknown],
    ['both are there', { otherCallRef: 'b', was: both }, desk(mine, other), no],
    ['the caller hung up', { otherCallRef: 'b', was: both }, desk(mine), no],
    ['the colleague hung up', { otherCallRef: 'b', was: both }, desk(other), no],
    ['an event told it', { otherCallRef: 'b', was: both, taken: true }, desk(), done],
  ],
  blindTransfer: takesAway,
  redirect: takesAway,
  park: takesAway,
  merge: [
    [
      'all are in one call, of another reference',
      { otherCallRef: 'b', was: both },
      desk(call('c', { participants: [...mine.participants, ...other.participants] })),
      done,
    ],
    ['they are in two', { otherCallRef: 'b', was: both }, desk(mine, other), no],
    ['one is gone', { otherCallRef: 'b', was: both }, desk(mine), unknown],
    ['both are gone', { otherCallRef: 'b', was: both }, desk(), unknown],
  ],
  dropParticipant: [
    ['they are gone', { target: '12001' }, desk(mine), done],
    ['they are there', { target: '0612345678' }, desk(mine), no],
    ['the call is gone', { target: '12001' }, desk(), over],
  ],
  overflowToVoicemail: [
    ['it rings there still', {}, desk(call('a', { state: 'ringingOutgoing' })), no],
    ['somebody answered', {}, desk(mine), unknown],
    [
      'a mailbox answered',
      {},
      desk(
        call('a', {
          participants: [{ id: 'v', party: { kind: 'service', subKind: 'voicemail' } }],
        }),
      ),
      done,
    ],
    ['it is gone', {}, desk(), over],
  ],
  requestCallback: unseen,
  basicMake: unseen,
  basicAnswer: unseen,
  basicLeave: unseen,
  unpark: [
    ['it is back', { was: { calls: [mine] } }, desk(mine), done],
    ['another call is there', { was: { calls: [mine] } }, desk(other), unknown],
    ['nothing is there', { was: { calls: [mine] } }, desk(), unknown],
  ],
  pickup: [
    [
      'a call that was for the colleague is here',
      { target: '12001' },
      desk(call('p', { since: 20, initialCalled: { number: '12001', kind: 'user' } })),
      done,
    ],
    ['another one was answered', { target: '12001' }, desk(call('p', { since: 20 })), unknown],
    ['there is none', { target: '12001' }, desk(), unknown],
  ],
  sendDtmf: unseen,
  record: [
    ['it is recorded', { target: 'start' }, recorded, done],
    ['it is not', { target: 'start' }, desk(mine), no],
    ['it is recorded still', { target: 'stop' }, recorded, no],
    ['it is gone', { target: 'start' }, desk(), over],
  ],
  attachData: [
    ['they are there', { target: 'x' }, desk(call('a', { associatedData: 'x' })), done],
    ...unseen,
  ],
  sendAccountInfo: [
    ['it is there', { target: '77' }, desk(call('a', { accountInfo: '77' })), done],
    ...unseen,
  ],
  switchDevice: [
    ['it is there', { target: '99' }, twoLegs('active'), done],
    ['it rings there', { target: '99' }, twoLegs('ringingIncoming'), unknown],
    ['it is not there', { target: '99' }, desk(mine), no],
    ['the call is gone', { target: '99' }, desk(), over],
  ],
};

describe.each(callRequestNames)('%s, under which the line broke', (name) => {
  it.each(cases[name])('%s', (_what, change, after, expected) => {
    expect(told(request(name, change), after)).toBe(expected);
    // Whatever events have told since: it is compared with what was when it was asked.
    expect(told(request(name, change), after, after)).toBe(expected);
  });
});

describe('a forward under which the line broke', () => {
  const route = (number: string) => ({ when: 'always', target: { to: 'number', number } }) as const;
  const routing = (number: string): RoutingState => ({ forward: route(number) }) as RoutingState;
  const forward = (is: string | undefined): string => {
    const wish = { set: 'forward', route: route('0145236789') } as const;
    const asked = request('forward', { routing: wish, was: { routing: routing('12001') } });
    const after = { ...desk(), ...(is ? { routing: { state: routing(is) } } : {}) } as DeskState;
    // The desk has already heard of it when the snapshot comes.
    return told(asked, after, after);
  };
  it('is there, in the words of the PBX too', () => {
    expect(forward('0145236789')).toBe('nothing');
    expect(forward('00145236789')).toBe('nothing');
  });
  it('is not there', () => {
    expect(forward('12001')).toBe('lineBroke');
  });
  it('to a number that is neither the old nor the wished one cannot be told', () => {
    expect(forward('12005')).toBe('outcomeUnknown');
    expect(forward(undefined)).toBe('outcomeUnknown');
  });
});

it('what a snapshot does not hold is not refuted by it', () => {
  const bare = { callRef: '' };
  expect(told(request('deleteCallbacks', { ...bare, ids: ['1'] }), desk())).toBe('nothing');
  expect(told(request('sendMiniMessage', bare), desk())).toBe('outcomeUnknown');
  expect(told(request('listenPermanently', bare), desk())).toBe('outcomeUnknown');
  expect(told(request('agentState', { ...bare, wish: { to: 'ready' } }), desk())).toBe(
    'outcomeUnknown',
  );
  expect(told(request('deleteRecords', bare), desk())).toBe('lost');
});
