import { requireAbility, requireLegAbility, requireOwnDevice } from './abilities.js';
import { type Call, othersIn, partyOf, withParty } from './call.js';
import type { Exchange } from './exchange.js';
import { Refusal } from './refusal.js';

/** What can be done to the recording of a call. */
export type RecordingAction = 'start' | 'stop' | 'pause' | 'resume';

const recordingAfter: Readonly<Record<RecordingAction, Call['recording']>> = {
  start: 'recording',
  stop: undefined,
  pause: 'paused',
  resume: 'recording',
};

/** Starts, stops, pauses or resumes the recording. @throws Refusal */
export function record(
  exchange: Exchange,
  number: string,
  ref: string,
  action: RecordingAction,
): void {
  const before = exchange.call(ref, number);
  if (partyOf(before, number)?.state !== 'active') {
    throw new Refusal('no-leg', 'Online recording is requested, but no active leg was found');
  }
  requireAbility(exchange, before, number, `${action}-recording`);
  exchange.commit({ before, after: { ...before, recording: recordingAfter[action] } });
}

/** Moves the conversation to another set of the same subscriber. @throws Refusal */
export function switchDevice(
  exchange: Exchange,
  number: string,
  ref: string,
  from: string,
  to: string,
): void {
  const before = exchange.call(ref, number);
  requireLegAbility(exchange, before, number, 'switch-device', from);
  requireOwnDevice(exchange, number, to);
  if (from === to) throw new Refusal('invalid-device', `The call is already on ${to}`);
  exchange.commit({ before, after: withParty(before, number, { devices: [to] }) });
}

/** Sends tones into the conversation. @throws Refusal */
export function sendDtmf(
  exchange: Exchange,
  number: string,
  ref: string,
  digits: string,
  device: string,
): void {
  const before = exchange.call(ref, number);
  requireLegAbility(exchange, before, number, 'send-dtmf', device);
  if (!/^[0-9A-D*#]+$/i.test(digits)) {
    throw new Refusal('invalid-data', `${digits} are not DTMF digits`);
  }
  const signals = [...before.signals, { by: number, digits }];
  exchange.commit({ before, after: { ...before, signals } });
}

/** Attaches up to 32 bytes for the application at the other end. @throws Refusal */
export function attachData(exchange: Exchange, number: string, ref: string, data: string): void {
  const before = exchange.call(ref, number);
  requireShort(data);
  exchange.commit({ before, after: { ...before, associatedData: data } });
}

/** @throws Refusal when the data does not fit in a call */
export function requireShort(data: string): void {
  if (Buffer.byteLength(data) > 32) {
    throw new Refusal('bad-parameter', 'Associated data is limited to 32 bytes');
  }
}

/** Sends the transaction code of a contact-centre call, also while it is wrapped up: digits only. @throws Refusal */
export function sendAccountInfo(
  exchange: Exchange,
  number: string,
  ref: string,
  code: string,
): void {
  if (!/^[0-9]+$/.test(code)) {
    throw new Refusal('bad-parameter', 'The transaction code must be numerical');
  }
  if (exchange.acd.sendCode(number, ref, code)) return;
  const before = exchange.call(ref, number);
  exchange.commit({ before, after: { ...before, accountInfo: code } });
}

/** Asks the called colleague to call back. @throws Refusal */
export function askCallback(exchange: Exchange, number: string, ref: string): void {
  const call = exchange.call(ref, number);
  requireAbility(exchange, call, number, 'ask-callback');
  const me = partyOf(call, number);
  const callee = othersIn(call, number)[0];
  if (me && callee) {
    exchange.messages.askCallback(callee.number, { number, identity: me.identity });
  }
}
