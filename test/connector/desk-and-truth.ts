import type { CallState } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import type { Simulator, TrueCall } from '../../src/simulator/index';

/** How the exchange's words read in ours; an engaged tone is heard while the call still "rings". */
const states: Readonly<Record<TrueCall['state'], CallState>> = {
  dialing: 'dialing',
  calling: 'ringingOutgoing',
  'busy-tone': 'ringingOutgoing',
  ringing: 'ringingIncoming',
  active: 'active',
  held: 'held',
  unreached: 'unknown',
};

const sorted = (items: readonly string[]): readonly string[] => [...items].sort();

/** The user's calls as the exchange knows them. */
export function truth(simulator: Pick<Simulator, 'truth'>, login = 'oxe12000'): unknown {
  return simulator.truth(login).map((call) => ({
    callRef: call.callRef,
    state: states[call.state],
    devices: sorted(call.devices),
    participants: sorted(call.participants),
    recording: call.recording,
  }));
}

/** The same calls as the desk shows them. */
export function shown({ calls }: Pick<DeskState, 'calls'>): unknown {
  return Object.values(calls)
    .sort((one, other) => (one.callRef < other.callRef ? -1 : 1))
    .map((call) => ({
      callRef: call.callRef,
      state: call.state,
      devices: sorted(call.legs.map(({ deviceId }) => deviceId)),
      participants: sorted(call.participants.map(({ id }) => id)),
      recording: call.recording,
    }));
}
