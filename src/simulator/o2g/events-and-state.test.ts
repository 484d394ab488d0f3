import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answer, pickUp } from '../exchange/answering.js';
import { partyOf } from '../exchange/call.js';
import { record, switchDevice } from '../exchange/call-details.js';
import { ManualClock } from '../exchange/clock.js';
import type { Exchange } from '../exchange/exchange.js';
import { alternate, hold, reconnect, retrieve } from '../exchange/holding.js';
import { callIn, makeCall } from '../exchange/making-calls.js';
import { park, unpark } from '../exchange/parking.js';
import { overflowToVoicemail, redirect } from '../exchange/redirecting.js';
import { Refusal } from '../exchange/refusal.js';
import { dropMe, terminate } from '../exchange/releasing.js';
import { blindTransfer, merge, transfer } from '../exchange/transferring.js';
import { buildWorld } from '../world.js';
import { loginOf } from './accounts.js';
import { CallEvents } from './call-events.js';
import { type CallView, callViews, userState } from './call-view.js';
import type { O2gEvent } from './event-packages.js';

const users = ['12000', '12001', '12002', '19141'] as const;

/** Something that someone tries; the exchange may refuse. */
interface Attempt {
  readonly action: number;
  readonly user: (typeof users)[number];
  readonly other: (typeof users)[number];
  readonly first: number;
  readonly second: number;
}

const attempts: fc.Arbitrary<Attempt> = fc.record({
  action: fc.nat(16),
  user: fc.constantFrom(...users),
  other: fc.constantFrom(...users),
  first: fc.nat(3),
  second: fc.nat(3),
});

/** 12000 talks to 12002 while 12001 is on hold: from here transfer and conference are near. */
const consultation: readonly Attempt[] = [
  { action: 0, user: '12000', other: '12001', first: 1, second: 0 },
  { action: 2, user: '12001', other: '12000', first: 0, second: 0 },
  { action: 0, user: '12000', other: '12002', first: 1, second: 0 },
  { action: 2, user: '12002', other: '12000', first: 0, second: 0 },
];

function attempt(exchange: Exchange, { action, user, other, first, second }: Attempt): void {
  const calls = exchange.callsOf(user);
  const one = calls[first % Math.max(calls.length, 1)]?.ref ?? '';
  const two = calls[second % Math.max(calls.length, 1)]?.ref ?? '';
  const device = partyOf(exchange.callsOf(user).at(first), user)?.devices[0] ?? user;
  const actions: readonly (() => unknown)[] = [
    () => makeCall(exchange, { from: user, device: user, to: other, atOnce: first > 0 }),
    () => callIn(exchange, { number: `014500000${first}` }, user),
    () => answer(exchange, user, one, device),
    () => hold(exchange, user, one),
    () => retrieve(exchange, user, one),
    () => alternate(exchange, user, one),
    () => reconnect(exchange, user, one, two),
    () => transfer(exchange, user, one, two),
    () => merge(exchange, user, one, two),
    () => blindTransfer(exchange, user, one, other),
    () => redirect(exchange, user, one, other),
    () => park(exchange, user, one),
    () => unpark(exchange, user, user, other),
    () => pickUp(exchange, user, user, { number: other, atOnce: first > 0 }),
    () => terminate(exchange, user, one),
    () => dropMe(exchange, user, one),
    () => {
      overflowToVoicemail(exchange, user, one);
      record(exchange, user, two, 'start');
      switchDevice(exchange, user, one, device, `5${user}`);
    },
  ];
  try {
    actions[action]?.();
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
  }
}

/** What a client that believes every event knows about one user. */
class Believer {
  readonly calls = new Map<string, CallView>();
  state: unknown = 'FREE';

  hear(event: O2gEvent): void {
    const ref = String(event['callRef']);
    if (event.eventName === 'OnUserStateModified') this.state = event['state'];
    if (event.eventName === 'OnCallRemoved') this.calls.delete(ref);
    if (event.eventName === 'OnCallCreated') {
      expect(this.calls.has(ref)).toBe(false);
      const { callData, legs, participants } = event as unknown as CallView;
      this.calls.set(ref, { callRef: ref, callData, legs, participants });
    }
    if (event.eventName === 'OnCallModified') this.#modify(ref, event as unknown as Modified);
  }

  #modify(ref: string, event: Modified): void {
    const known = this.calls.get(event.previousCallRef ?? ref) ?? this.calls.get(ref);
    if (event.previousCallRef !== undefined) this.calls.delete(event.previousCallRef);
    const call = this.calls.get(ref) ?? known;
    expect(call).toBeDefined();
    if (!call) return;
    const gone = new Set(event.removedLegs.map((leg) => leg.deviceId));
    const left = new Set(event.removedParticipantIds);
    this.calls.set(ref, {
      callRef: ref,
      callData: event.callData,
      legs: [
        ...call.legs
          .filter((leg) => !gone.has(leg.deviceId))
          .map((leg) => event.modifiedLegs.find((one) => one.deviceId === leg.deviceId) ?? leg),
        ...event.addedLegs,
      ],
      participants: [
        ...call.participants
          .filter((one) => !left.has(one.participantId))
          .map(
            (one) =>
              event.modifiedParticipants.find(
                (other) => other.participantId === one.participantId,
              ) ?? one,
          ),
        ...event.addedParticipants,
      ],
    });
  }
}

interface Modified {
  readonly previousCallRef?: string;
  readonly callData: CallView['callData'];
  readonly modifiedLegs: CallView['legs'];
  readonly addedLegs: CallView['legs'];
  readonly removedLegs: CallView['legs'];
  readonly modifiedParticipants: CallView['participants'];
  readonly addedParticipants: CallView['participants'];
  readonly removedParticipantIds: readonly string[];
}

function sorted(calls: Iterable<CallView>) {
  return [...calls]
    .map((call) => ({
      ...call,
      legs: [...call.legs].sort((one, two) => (one.deviceId < two.deviceId ? -1 : 1)),
      participants: [...call.participants].sort((one, two) =>
        one.participantId < two.participantId ? -1 : 1,
      ),
    }))
    .sort((one, two) => (one.callRef < two.callRef ? -1 : 1));
}

it('whoever believes the events knows what a fresh reading would tell', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(attempts, { maxLength: 40 }), (consults, tries) => {
      const world = buildWorld({ seed: 1, clock: new ManualClock(), isManned: () => true });
      const { exchange } = world;
      const believers = new Map(users.map((number) => [loginOf(number), new Believer()]));
      const events = new CallEvents(exchange, (event) =>
        believers.get(event.loginName ?? '')?.hear(event),
      );
      exchange.onChange((change) => {
        if (change.kind === 'call') events.callChanged(change);
      });
      for (const one of consults ? [...consultation, ...tries] : tries) {
        attempt(exchange, one);
        for (const number of users) {
          const believer = believers.get(loginOf(number));
          expect(sorted(believer?.calls.values() ?? [])).toEqual(
            sorted(callViews(exchange, number)),
          );
          expect(believer?.state).toBe(userState(exchange, number));
          const talking = exchange
            .callsOf(number)
            .filter((call) => partyOf(call, number)?.state === 'active');
          expect(talking.length).toBeLessThan(2);
        }
      }
      world.stop();
    }),
    { numRuns: 150 },
  );
});
