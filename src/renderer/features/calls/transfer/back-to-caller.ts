import type { CommandInput } from '@shared/bridge/commands';
import type { CallPair } from '../model/pair';

/** The command that leaves the enquiry and takes the caller back, where the PBX can do both in one. */
export function backToCaller(
  pair: CallPair,
): readonly ['call.reconnect', CommandInput<'call.reconnect'>] | undefined {
  if (!pair.can.backToCaller) return undefined;
  return [
    'call.reconnect',
    { heldCallRef: pair.held.callRef, enquiryCallRef: pair.active.callRef },
  ];
}
