import type { Call } from '@shared/model/call';
import { isConference } from '@shared/model/call-choice';
import type { CommandInput } from '@shared/bridge/commands';

/** What sending the present call to somebody comes to. */
export type TransferTo =
  | { readonly command: 'call.consult'; readonly input: CommandInput<'call.consult'> }
  /** The call is held already: whoever answers can be connected with it on the Calls page. */
  | { readonly command: 'call.make'; readonly input: CommandInput<'call.make'> }
  | { readonly command: 'call.blindTransfer'; readonly input: CommandInput<'call.blindTransfer'> };

/** Ways to send a call to a number: with a word before, or blind; each only where the PBX allows it. */
export interface TransferWays {
  readonly call: Call;
  readonly consult?: TransferTo;
  readonly blind?: TransferTo;
}

/** The ways for the call in conversation, else for the one on hold; undefined where there is neither. */
export function transferWays(calls: readonly Call[], number: string): TransferWays | undefined {
  const single = calls.filter((call) => !isConference(call));
  const active = single.find(({ state }) => state === 'active');
  const held = single.find(({ state }) => state === 'held');
  if (active && held) return undefined; // Those two are a pair already: the Calls page connects them.
  const call = active ?? held;
  if (!call) return undefined;
  const { callRef } = call;
  const consult: TransferTo | undefined =
    call === held
      ? { command: 'call.make', input: { number } }
      : call.legs.some((leg) => leg.can.hold)
        ? { command: 'call.consult', input: { callRef, number } }
        : undefined;
  const blind: TransferTo | undefined = call.can.blindTransfer
    ? { command: 'call.blindTransfer', input: { callRef, number } }
    : undefined;
  if (!consult && !blind) return undefined;
  return { call, ...(consult && { consult }), ...(blind && { blind }) };
}
