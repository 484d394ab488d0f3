import { type Call, othersIn, partyOf, talkers } from './call.js';
import type { Exchange } from './exchange.js';
import { Refusal } from './refusal.js';
import type { Facility } from './subscriber.js';

/** What a subscriber can do with a call now. */
export type CallAbility =
  | 'transfer'
  | 'blind-transfer'
  | 'merge'
  | 'redirect'
  | 'be-picked-up'
  | 'redirect-to-voicemail'
  | 'redirect-to-attendant'
  | 'overflow-to-voicemail'
  | 'drop-me'
  | 'terminate'
  | 'ask-callback'
  | 'park'
  | 'start-recording'
  | 'stop-recording'
  | 'pause-recording'
  | 'resume-recording'
  | 'drop-participant';

/** What a subscriber can do on the set that carries the call. */
export type LegAbility =
  | 'answer'
  | 'drop'
  | 'hold'
  | 'retrieve'
  | 'reconnect'
  | 'send-dtmf'
  | 'switch-device';

const unanswered = new Set(['dialing', 'calling', 'busy-tone']);

/** A subscriber listening to a tone must finish that before taking or making another call. */
export function isHandFree(exchange: Exchange, number: string, except?: string): boolean {
  return exchange
    .callsOf(number)
    .every((call) => call.ref === except || !unanswered.has(partyOf(call, number)?.state ?? ''));
}

/** Whether a set of this subscriber can start one more call. */
export function canStartCall(exchange: Exchange, number: string, device: string): boolean {
  const subscriber = exchange.subscriber(number);
  const set = subscriber?.devices.find((one) => one.number === device);
  return Boolean(
    subscriber &&
    set?.inService &&
    exchange.callsOf(number).length < Math.max(subscriber.lines, 2) &&
    isHandFree(exchange, number),
  );
}

export function callAbilities(
  exchange: Exchange,
  call: Call,
  number: string,
): ReadonlySet<CallAbility> {
  // Who came into an agent's call may leave it, and nothing else.
  if (partyOf(call, number)?.intrusion) return new Set(['drop-me']);
  const abilities = new Set<CallAbility>(['terminate']);
  const may = (facility: Facility) => exchange.subscriber(number)?.facilities.has(facility);
  const offer = (ability: CallAbility, offered: boolean | undefined) => {
    if (offered) abilities.add(ability);
  };
  const others = othersIn(call, number).filter(({ intrusion }) => !intrusion);
  const simple = others.length === 1;
  const callee = exchange.subscriber(others[0]?.number ?? '');
  switch (partyOf(call, number)?.state) {
    case 'ringing':
      offer('redirect', true);
      offer('be-picked-up', true);
      offer('redirect-to-voicemail', exchange.subscriber(number)?.hasMailbox);
      offer('redirect-to-attendant', may('attendant'));
      break;
    case 'calling':
      offer('overflow-to-voicemail', may('voicemail-overflow') && simple && callee?.hasMailbox);
      offer('ask-callback', may('callback') && simple && callee !== undefined);
      break;
    case 'busy-tone':
      offer('ask-callback', may('callback') && callee !== undefined);
      break;
    case 'active':
      offer('transfer', may('transfer') && simple && pairedCall(exchange, call, number, true));
      offer('blind-transfer', may('transfer') && simple);
      offer('merge', may('conference') && pairedCall(exchange, call, number, false));
      offer('drop-me', may('conference'));
      offer('drop-participant', may('conference') && others.length > 1);
      offer('park', may('park') && simple);
      offer('start-recording', may('record') && call.recording === undefined);
      offer('stop-recording', may('record') && call.recording !== undefined);
      offer('pause-recording', may('record') && call.recording === 'recording');
      offer('resume-recording', may('record') && call.recording === 'paused');
      break;
    case 'dialing':
    case 'held':
    case 'unreached':
    case undefined:
      break;
  }
  return abilities;
}

/** An active call pairs with a held one: the two can be transferred or merged. */
function pairedCall(exchange: Exchange, call: Call, number: string, simple: boolean): boolean {
  return exchange
    .callsOf(number)
    .some(
      (other) =>
        other.ref !== call.ref &&
        partyOf(other, number)?.state === 'held' &&
        (!simple || talkers(other).length === 2),
    );
}

export function legAbilities(
  exchange: Exchange,
  call: Call,
  number: string,
): ReadonlySet<LegAbility> {
  if (partyOf(call, number)?.intrusion) return new Set(['drop']);
  const abilities = new Set<LegAbility>();
  const subscriber = exchange.subscriber(number);
  const offer = (ability: LegAbility, offered: boolean | undefined) => {
    if (offered) abilities.add(ability);
  };
  switch (partyOf(call, number)?.state) {
    case 'ringing':
      offer('answer', isHandFree(exchange, number));
      break;
    case 'dialing':
      offer('answer', true);
      offer('drop', true);
      break;
    case 'calling':
    case 'busy-tone':
      offer('drop', true);
      break;
    case 'active':
      offer('drop', true);
      offer('hold', true);
      offer('send-dtmf', subscriber?.facilities.has('dtmf'));
      offer(
        'switch-device',
        subscriber?.facilities.has('switch-device') &&
          subscriber.devices.filter((device) => device.inService).length > 1,
      );
      break;
    case 'held':
      offer('retrieve', isHandFree(exchange, number));
      offer(
        'reconnect',
        exchange
          .callsOf(number)
          .some((other) => !['held', 'ringing'].includes(partyOf(other, number)?.state ?? '')),
      );
      break;
    case 'unreached':
    case undefined:
      break;
  }
  return abilities;
}

/** @throws Refusal when the call's state, or the class of service, does not allow it. */
export function requireAbility(
  exchange: Exchange,
  call: Call,
  number: string,
  ability: CallAbility,
): void {
  if (!callAbilities(exchange, call, number).has(ability)) {
    const state = partyOf(call, number)?.state ?? 'absent';
    throw new Refusal('wrong-state', `${ability} is not possible while the call is ${state}`);
  }
}

/** @throws Refusal when the leg does not allow it, or `device` is not the set that carries it. */
export function requireLegAbility(
  exchange: Exchange,
  call: Call,
  number: string,
  ability: LegAbility,
  device?: string,
): void {
  const party = partyOf(call, number);
  if (device !== undefined && !party?.devices.includes(device)) {
    requireOwnDevice(exchange, number, device);
    throw new Refusal('no-leg', `The call has no leg on ${device}`);
  }
  if (!legAbilities(exchange, call, number).has(ability)) {
    throw new Refusal('wrong-state', `${ability} is not possible while the leg is ${party?.state}`);
  }
}

/** @throws Refusal when the set belongs to someone else, or does not work. */
export function requireOwnDevice(exchange: Exchange, number: string, device: string): void {
  const set = exchange.subscriber(number)?.devices.find((one) => one.number === device);
  if (!set) throw new Refusal('not-authorized', `${device} is not a device of the user`);
  if (!set.inService) {
    throw new Refusal('device-out-of-service', `The device ${device} is out of service`);
  }
}
