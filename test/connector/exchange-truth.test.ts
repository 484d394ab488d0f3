import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '@shared/model/call';
import { ManualClock } from '../../src/simulator/index';
import { shown, truth } from './desk-and-truth';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

type Step = () => Promise<unknown>;

/** What the user may do now with a call, by what the PBX says can be done. */
function userSteps({ desk }: DeskOnSimulator, call: Call): Step[] {
  const { handlers, store } = desk;
  const { callRef, can } = call;
  const legCan = (ability: 'answer' | 'hold' | 'retrieve'): boolean =>
    call.legs.some((leg) => leg.can[ability]);
  const held = Object.values(store.get().calls).find(
    (other) => other.state === 'held' && other.callRef !== callRef,
  );
  return [
    ...(legCan('answer') ? [() => handlers['call.answer']({ callRef })] : []),
    ...(legCan('hold') ? [() => handlers['call.hold']({ callRef })] : []),
    ...(legCan('retrieve') ? [() => handlers['call.retrieve']({ callRef })] : []),
    ...(can.terminate ? [() => handlers['call.hangUp']({ callRef })] : []),
    ...(can.blindTransfer
      ? [() => handlers['call.blindTransfer']({ callRef, number: '12009' })]
      : []),
    ...(can.redirectToVoicemail
      ? [() => handlers['call.redirect']({ callRef, target: { to: 'voicemail' } as const })]
      : []),
    ...(can.startRecord
      ? [() => handlers['call.record']({ callRef, action: 'start' as const })]
      : []),
    ...(can.stopRecord
      ? [() => handlers['call.record']({ callRef, action: 'stop' as const })]
      : []),
    ...(held && can.transfer
      ? [() => handlers['call.transfer']({ activeCallRef: callRef, heldCallRef: held.callRef })]
      : []),
    ...(held && can.merge
      ? [() => handlers['call.merge']({ activeCallRef: callRef, heldCallRef: held.callRef })]
      : []),
    ...(held && call.state === 'active'
      ? [() => handlers['call.alternate']({ callRef: held.callRef })]
      : []),
  ];
}

/** What others may do now: the control API is the world outside. */
function worldSteps({ simulator }: DeskOnSimulator): Step[] {
  const act =
    (path: string, body: unknown): Step =>
    async () =>
      fetch(`${simulator.controlUrl}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
  return [
    act('ring', { to: 'oxe12000', from: `06${String(10_000_000 + ringNumber++)}` }),
    act('ring', { to: '47000', from: '0140506070', waited: 42 }),
    ...simulator
      .truth('oxe12000')
      .flatMap(({ callRef }) => [
        act(`calls/${callRef}/hangup`, {}),
        act(`calls/${callRef}/answer`, {}),
        act(`calls/${callRef}/transfer`, { to: '12011' }),
      ]),
  ];
}
let ringNumber = 0;

describe('whatever happens on the telephone', () => {
  it('the desk shows the calls that the exchange knows, at every quiet point', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 4, maxLength: 14 }), async (choices) => {
        const clock = new ManualClock();
        const on = await deskOnSimulator({ clock, people: 'quiet' });
        try {
          for (const choice of choices) {
            const calls = Object.values(on.desk.store.get().calls);
            const steps = [
              ...worldSteps(on),
              () => on.desk.handlers['call.make']({ number: '12010' }),
              ...calls.flatMap((call) => userSteps(on, call)),
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
