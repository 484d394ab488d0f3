import type { CommandInput, CommandName } from '@shared/bridge/commands';
import type { Call } from '@shared/model/call';
import { endingOf, legThatCan } from '@shared/model/call-choice';
import type { CallAction } from './actions';

/** A command with its input, ready for the bridge. */
export type Ask = {
  readonly [N in CommandName]: { readonly command: N; readonly input: CommandInput<N> };
}[CommandName];

/**
 * The command behind an action that needs nothing more than the press of a button; undefined for those
 * that ask for a number or a text first. `preferred`: the device the user chose.
 */
export function askFor(action: CallAction, call: Call, preferred?: string): Ask | undefined {
  const { callRef } = call;
  const on = (ability: 'answer' | 'hold' | 'retrieve') => {
    const leg = legThatCan(call, ability, preferred);
    return leg ? { callRef, deviceId: leg.deviceId } : { callRef };
  };
  switch (action) {
    case 'answer':
      return { command: 'call.answer', input: on('answer') };
    case 'hold':
      return { command: 'call.hold', input: on('hold') };
    case 'retrieve':
      return { command: 'call.retrieve', input: on('retrieve') };
    case 'reject':
    case 'hangUp':
    case 'leave': {
      const ending = endingOf(call);
      return ending && { command: `call.${ending}`, input: { callRef } };
    }
    case 'endForAll':
      return { command: 'call.hangUp', input: { callRef } };
    case 'toVoicemail':
      return { command: 'call.redirect', input: { callRef, target: { to: 'voicemail' } } };
    case 'toDva':
      return { command: 'call.redirect', input: { callRef, target: { to: 'dva' } } };
    case 'overflowToVoicemail':
      return { command: 'call.overflowToVoicemail', input: { callRef } };
    case 'callback':
      return { command: 'call.requestCallback', input: { callRef } };
    case 'recordStart':
      return { command: 'call.record', input: { callRef, action: 'start' } };
    case 'recordStop':
      return { command: 'call.record', input: { callRef, action: 'stop' } };
    case 'recordPause':
      return { command: 'call.record', input: { callRef, action: 'pause' } };
    case 'recordResume':
      return { command: 'call.record', input: { callRef, action: 'resume' } };
    case 'park':
    case 'transfer':
    case 'redirect':
    case 'keypad':
    case 'attachData':
    case 'accountInfo':
    case 'switchDevice':
      return undefined;
  }
}
