import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '@shared/model/call';
import { ManualClock } from '../../src/simulator/index';
import { shown, truth } from './desk-and-truth';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

type Step = () => Promise<unknown>;

/** What a step does to the user's calls: chosen in turn, so that most calls live long enough for something to happen. */
type Kind = 'begins' | 'changes' | 'ends';
type Steps = Readonly<Record<Kind, readonly Step[]>>;

/** What the user may do now with a call, by what the PBX says can be done. */
function userSteps({ desk }: DeskOnSimulator, call: Call): Steps {
  const { handlers, store } = desk;
  const { callRef, can } = call;
  const legCan = (ability: 'answer' | 'hold' | 'retrieve' | 'switchDevice'): boolean =>
    call.legs.some((leg) => leg.can[ability]);
  const from = call.legs[0]?.deviceId ?? '';
  const elsewhere = Object.keys(store.get().devices).filter((id) => id !== from);
  const held = Object.values(store.get().calls).find(
    (other) => other.state === 'held' && other.callRef !== callRef,
  );
  const pair = { activeCallRef: callRef, heldCallRef: held?.callRef ?? '' };
  const when = (possible: unknown, step: Step): Step[] => (possible ? [step] : []);
  return {
    begins: when(legCan('hold'), () => handlers['call.consult']({ callRef, number: '12010' })),
    changes: [
      ...when(legCan('answer'), () => handlers['call.answer']({ callRef })),
      ...when(legCan('hold'), () => handlers['call.hold']({ callRef })),
      ...when(legCan('retrieve'), () => handlers['call.retrieve']({ callRef })),
      ...when(can.startRecord, () => handlers['call.record']({ callRef, action: 'start' })),
      ...when(can.stopRecord, () => handlers['call.record']({ callRef, action: 'stop' })),
      ...when(held && can.merge, () => handlers['call.merge'](pair)),
      ...when(held && call.state === 'active', () =>
        handlers['call.alternate']({ callRef: pair.heldCallRef }),
      ),
      ...elsewhere.flatMap((to) =>
        when(legCan('switchDevice'), () => handlers['call.switchDevice']({ callRef, from, to })),
      ),
    ],
    ends: [
      ...when(can.terminate, () => handlers['call.hangUp']({ callRef })),
      ...when(held && can.transfer, () => handlers['call.transfer'](pair)),
      ...when(can.blindTransfer, () =>
        handlers['call.blindTransfer']({ callRef, number: '12009' }),
      ),
      ...when(can.redirect, () =>
        handlers['call.redirect']({ callRef, target: { to: 'number', number: '12010' } }),
      ),
      ...when(can.redirectToVoicemail, () =>
        handlers['call.redirect']({ callRef, target: { to: 'voicemail' } }),
      ),
      ...when(can.park, () => handlers['call.park']({ callRef })),
    ],
  };
}

/** What others may do now: the control API is the world outside. */
function worldSteps({ simulator }: DeskOnSimulator): Steps {
  const act =
    (path: string, body: unknown): Step =>
    async () =>
      fetch(`${simulator.controlUrl}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
  const calls = simulator.truth('oxe12000').map(({ callRef }) => `calls/${callRef}`);
  return {
    begins: [
      act('ring', { to: 'oxe12000', from: `06${String(10_000_000 + ringNumber++)}` }),
      act('ring', { to: '47000', from: '0140506070', waited: 42 }),
    ],
    changes: calls.map((call) => act(`${call}/answer`, {})),
    ends: calls.flatMap((call) => [
      act(`${call}/hangup`, {}),
      act(`${call}/transfer`, { to: '12011' }),
    ]),
  };
}
let ringNumber = 0;

const weighted = (kind: Kind, weight: number) => ({ arbitrary: fc.constant(kind), weight });
const moves = fc.array(
  fc.tuple(fc.oneof(weighted('begins', 3), weighted('changes', 6), weighted('ends', 1)), fc.nat()),
  { minLength: 6, maxLength: 18 },
);

describe('whatever happens on the telephone', () => {
  it('the desk shows the calls that the exchange knows, at every quiet point', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (chosen) => {
        const clock = new ManualClock();
        const on = await deskOnSimulator({ clock, people: 'quiet' });
        try {
          for (const [kind, choice] of chosen) {
            const calls = Object.values(on.desk.store.get().calls);
            const steps = [
              ...worldSteps(on)[kind],
              ...calls.flatMap((call) => userSteps(on, call)[kind]),
              ...(kind === 'begins'
                ? [
                    () => on.desk.handlers['call.make']({ number: '12010' }),
                    () => on.desk.handlers['call.unpark']({}),
                  ]
                : []),
            ];
            // A step that the exchange refuses must leave the desk as it is: that is compared too.
            await steps[choice % steps.length]?.().catch(() => undefined);
            clock.advance(500);
            await on
              .until((state) => equal(shown(state), truth(on.simulator)), 2_000)
              .catch(() => {
                expect(shown(on.desk.store.get())).toEqual(truth(on.simulator));
              });
          }
        } finally {
          await on.dispose();
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

const equal = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
