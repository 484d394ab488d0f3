import type { Call, LegCan } from '@shared/model/call';
import { endingOf, isConference, legThatCan } from '@shared/model/call-choice';

/** Everything a call card can offer. */
export type CallAction =
  | 'answer'
  | 'reject'
  | 'hangUp'
  | 'leave'
  | 'endForAll'
  | 'hold'
  | 'retrieve'
  | 'transfer'
  | 'redirect'
  | 'keypad'
  | 'toVoicemail'
  | 'overflowToVoicemail'
  | 'toDva'
  | 'park'
  | 'callback'
  | 'recordStart'
  | 'recordStop'
  | 'recordPause'
  | 'recordResume'
  | 'attachData'
  | 'accountInfo'
  | 'switchDevice';

/** A place on the card that belongs to one purpose for the life of the call, so that nothing moves under the pointer. */
export type Slot = 'hold' | 'send' | 'keypad' | 'voicemail' | 'answer' | 'end';

/** What a slot may hold; the last one names the slot while it offers nothing. */
const slotChoices: Readonly<Record<Slot, readonly [...CallAction[], CallAction]>> = {
  hold: ['retrieve', 'hold'],
  send: ['redirect', 'transfer'],
  keypad: ['keypad'],
  voicemail: ['overflowToVoicemail', 'toVoicemail'],
  answer: ['answer'],
  end: ['reject', 'leave', 'hangUp'],
};

/** What waits behind "More", in the order it is listed. */
const more: readonly CallAction[] = [
  'recordStart',
  'recordPause',
  'recordResume',
  'recordStop',
  'toDva',
  'park',
  'callback',
  'attachData',
  'accountInfo',
  'switchDevice',
  'endForAll',
];

/**
 * What can be done with a call now. The abilities are the PBX's; the call's state only tells which
 * word fits an ability that serves two (ending a ringing call is rejecting it).
 */
export function offeredActions(call: Call): ReadonlySet<CallAction> {
  const leg = (ability: keyof LegCan): boolean => legThatCan(call, ability) !== undefined;
  const { can } = call;
  const ringing = call.state === 'ringingIncoming';
  const end = endingOf(call) !== undefined;
  const conference = isConference(call);
  const offers: Readonly<Record<CallAction, boolean | undefined>> = {
    answer: leg('answer'),
    reject: ringing && end,
    hangUp: !ringing && !conference && end,
    leave: !ringing && conference && end,
    endForAll: !ringing && conference && can.terminate,
    hold: leg('hold'),
    retrieve: leg('retrieve'),
    // A consultation holds the call and dials: `hold` is its ability. A blind transfer has its own.
    transfer: leg('hold') || can.blindTransfer,
    redirect: can.redirect,
    keypad: leg('sendDtmf'),
    toVoicemail: can.redirectToVoicemail,
    overflowToVoicemail: can.overflowToVoicemail,
    toDva: can.redirectToDva,
    park: can.park,
    callback: can.callback,
    recordStart: can.startRecord,
    recordStop: can.stopRecord,
    recordPause: can.pauseRecord,
    recordResume: can.resumeRecord,
    // No ability is reported for these two: the PBX takes them on a call that stands.
    attachData: call.state === 'active' || ringing,
    accountInfo: call.state === 'active',
    switchDevice: leg('switchDevice'),
  };
  return new Set((Object.keys(offers) as CallAction[]).filter((action) => offers[action]));
}

/** What a slot holds now, and whether it can be pressed. */
export interface SlotView {
  readonly action: CallAction;
  readonly offered: boolean;
}

/** Each slot of the card, filled from what is offered. */
export function slotViews(offered: ReadonlySet<CallAction>): Readonly<Record<Slot, SlotView>> {
  const view = (slot: Slot): SlotView => {
    const choices = slotChoices[slot];
    const action = choices.find((choice) => offered.has(choice));
    return { action: action ?? choices.at(-1) ?? 'hangUp', offered: action !== undefined };
  };
  return {
    hold: view('hold'),
    send: view('send'),
    keypad: view('keypad'),
    voicemail: view('voicemail'),
    answer: view('answer'),
    end: view('end'),
  };
}

/** What the More menu lists. */
export const moreActions = (offered: ReadonlySet<CallAction>): readonly CallAction[] =>
  more.filter((action) => offered.has(action));
