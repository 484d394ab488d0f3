import type { CommandInput, CommandName } from '@shared/bridge/commands';
import type { Call, CallRef, DeviceId, LegCan } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import { FailureError } from '@shared/model/failure';
import type { BasicCalls } from '../pbx/port/basic-calls';
import type { CallControl, MakeCall } from '../pbx/port/call-control';
import { legOf, pickDevice, pickLeg } from './pick-leg';
import type { RequestBook } from './requests';

/** The commands about calls. */
export type CallCommandName = Extract<CommandName, `call.${string}`>;

/** One handler a command. Each throws `FailureError` when the PBX refuses. */
export type Handlers<N extends CommandName> = {
  readonly [K in N]: (input: CommandInput<K>) => Promise<void>;
};

/** What call commands need of the desk. */
export interface CallCommandsContext {
  state(): DeskState;
  /** The live session's call control; throws `notLive` or `notSupported`. */
  calls(): CallControl;
  /** The live session's calls where its licence tells of none. */
  basicCalls(): BasicCalls | undefined;
  /** Calls, and says where a locked set is the reason that it cannot. */
  make(call: MakeCall): Promise<CallRef | undefined>;
  /** Takes back a parked call, which then waits nowhere. */
  unpark(deviceId: DeviceId, from?: string): Promise<void>;
  preferredDevice(): DeviceId | undefined;
  readonly requests: RequestBook;
}

/** Commands of the user → operations of the port, each on the device that can do it. */
export function callCommands(context: CallCommandsContext): Handlers<CallCommandName> {
  const { requests } = context;
  const find = (callRef: CallRef): Call => {
    const call = context.state().calls[callRef];
    if (!call) throw new FailureError({ kind: 'noSuchCall', retryable: false });
    return call;
  };
  const leg = (callRef: CallRef, ability: keyof LegCan, asked?: DeviceId): DeviceId =>
    pickLeg(find(callRef), ability, asked, context.preferredDevice());
  const basicCalls = (): BasicCalls => {
    const basic = context.basicCalls();
    if (!basic) throw new FailureError({ kind: 'notSupported', retryable: false });
    return basic;
  };
  const device = (asked?: DeviceId): DeviceId =>
    pickDevice(context.state(), asked, context.preferredDevice());
  const deviceOf = (callRef: CallRef, ability: keyof LegCan): DeviceId =>
    device(legOf(find(callRef), ability));

  return {
    'call.make': async ({ number, deviceId, toSupervisor, ...rest }) => {
      if (number === undefined && !toSupervisor) {
        throw new FailureError({ kind: 'invalidNumber', retryable: false });
      }
      const target = number ?? '';
      const basic = context.basicCalls();
      if (basic) {
        await requests.ask({ name: 'basicMake', target }, () =>
          basic.make(device(deviceId), plainNumberOf({ number, toSupervisor, ...rest })),
        );
        return;
      }
      await requests.ask({ name: 'make', target }, () =>
        context.make({
          deviceId: device(deviceId),
          ...(number === undefined ? {} : { callee: number }),
          ...(rest.associatedData === undefined ? {} : { associatedData: rest.associatedData }),
          ...(rest.callingNumber === undefined ? {} : { callingNumber: rest.callingNumber }),
          ...(rest.private === undefined ? {} : { private: rest.private }),
          ...(rest.businessCode === undefined ? {} : { businessCode: rest.businessCode }),
          ...(toSupervisor ? { toSupervisor: true } : {}),
        }),
      );
    },
    'call.basicAnswer': ({ deviceId }) =>
      requests.ask({ name: 'basicAnswer' }, () => basicCalls().answer(device(deviceId))),
    'call.basicLeave': () => requests.ask({ name: 'basicLeave' }, () => basicCalls().leave()),
    'call.answer': ({ callRef, deviceId }) =>
      requests.ask({ name: 'answer', callRef }, () =>
        context.calls().answer(callRef, leg(callRef, 'answer', deviceId)),
      ),
    'call.hangUp': ({ callRef }) =>
      requests.ask({ name: 'hangUp', callRef }, () => context.calls().hangUp(callRef)),
    'call.dropMe': ({ callRef }) =>
      requests.ask({ name: 'dropMe', callRef }, () => context.calls().dropMe(callRef)),
    'call.hold': ({ callRef, deviceId }) =>
      requests.ask({ name: 'hold', callRef }, () =>
        context.calls().hold(callRef, leg(callRef, 'hold', deviceId)),
      ),
    'call.retrieve': ({ callRef, deviceId }) =>
      requests.ask({ name: 'retrieve', callRef }, () =>
        context.calls().retrieve(callRef, leg(callRef, 'retrieve', deviceId)),
      ),
    'call.alternate': ({ callRef, deviceId }) =>
      requests.ask({ name: 'alternate', callRef }, () =>
        context.calls().alternate(callRef, deviceId ?? deviceOf(callRef, 'retrieve')),
      ),
    'call.reconnect': ({ heldCallRef, enquiryCallRef }) =>
      requests.ask({ name: 'reconnect', callRef: heldCallRef }, () =>
        context.calls().reconnect(heldCallRef, deviceOf(heldCallRef, 'reconnect'), enquiryCallRef),
      ),
    'call.consult': ({ callRef, number }) =>
      requests.ask({ name: 'consult', callRef, target: number }, () =>
        context.make({ deviceId: deviceOf(callRef, 'hold'), callee: number }),
      ),
    'call.transfer': ({ activeCallRef, heldCallRef }) =>
      requests.ask({ name: 'transfer', callRef: activeCallRef, otherCallRef: heldCallRef }, () =>
        context.calls().transfer(activeCallRef, heldCallRef),
      ),
    'call.blindTransfer': ({ callRef, number }) =>
      requests.ask({ name: 'blindTransfer', callRef, target: number }, () =>
        context.calls().blindTransfer(callRef, number),
      ),
    'call.merge': ({ activeCallRef, heldCallRef }) =>
      requests.ask({ name: 'merge', callRef: activeCallRef, otherCallRef: heldCallRef }, () =>
        context.calls().merge(activeCallRef, heldCallRef),
      ),
    'call.dropParticipant': ({ callRef, participantId }) =>
      requests.ask({ name: 'dropParticipant', callRef, target: participantId }, () =>
        context.calls().dropParticipant(callRef, participantId),
      ),
    'call.redirect': ({ callRef, target }) =>
      requests.ask(
        { name: 'redirect', callRef, target: target.to === 'number' ? target.number : target.to },
        () => context.calls().redirect(callRef, target),
      ),
    'call.overflowToVoicemail': ({ callRef }) =>
      requests.ask({ name: 'overflowToVoicemail', callRef }, () =>
        context.calls().overflowToVoicemail(callRef),
      ),
    'call.requestCallback': ({ callRef }) =>
      requests.ask({ name: 'requestCallback', callRef }, () =>
        context.calls().requestCallback(callRef),
      ),
    'call.park': ({ callRef, number }) =>
      requests.ask({ name: 'park', callRef, ...(number ? { target: number } : {}) }, () =>
        context.calls().park(callRef, number),
      ),
    'call.unpark': ({ deviceId, from }) =>
      requests.ask({ name: 'unpark', ...(from ? { target: from } : {}) }, () =>
        context.unpark(device(deviceId), from),
      ),
    'call.pickup': ({ deviceId, number, otherCallRef }) =>
      requests.ask({ name: 'pickup', target: number }, () =>
        context
          .calls()
          .pickup(device(deviceId), number, otherCallRef ? { callRef: otherCallRef } : {}),
      ),
    'call.sendDtmf': ({ callRef, digits }) =>
      requests.ask({ name: 'sendDtmf', callRef, target: digits }, () =>
        context.calls().sendDtmf(callRef, leg(callRef, 'sendDtmf'), digits),
      ),
    'call.record': ({ callRef, action }) =>
      requests.ask({ name: 'record', callRef, target: action }, () =>
        context.calls().record(callRef, action),
      ),
    'call.attachData': ({ callRef, data }) =>
      requests.ask({ name: 'attachData', callRef, target: data }, () =>
        context.calls().attachData(callRef, deviceOf(callRef, 'drop'), data),
      ),
    'call.sendAccountInfo': ({ callRef, info }) =>
      requests.ask({ name: 'sendAccountInfo', callRef, target: info }, () =>
        context.calls().sendAccountInfo(callRef, deviceOf(callRef, 'drop'), info),
      ),
    'call.switchDevice': ({ callRef, from, to }) =>
      requests.ask({ name: 'switchDevice', callRef, target: to }, () =>
        context.calls().switchDevice(callRef, from, to),
      ),
  };
}

/** The number of a call without any option: a basic call has none. */
function plainNumberOf({ number, deviceId: _, ...options }: CommandInput<'call.make'>): string {
  const asked = Object.values(options).some((option) => option !== undefined && option !== false);
  if (number !== undefined && !asked) return number;
  throw new FailureError({ kind: 'notSupported', retryable: false });
}
