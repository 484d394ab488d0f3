import type { CallAbility, LegAbility } from '../exchange/abilities.js';

/** The exchange's abilities in the words and the order of the reference's CallCapabilities. */
const callWords: readonly (readonly [CallAbility, string])[] = [
  ['transfer', 'transfer'],
  ['blind-transfer', 'blindTransfer'],
  ['merge', 'merge'],
  ['redirect', 'redirect'],
  ['be-picked-up', 'pickedUp'],
  ['redirect-to-voicemail', 'redirectToVoiceMail'],
  ['redirect-to-attendant', 'redirectToDVA'],
  ['overflow-to-voicemail', 'overflowToVoiceMail'],
  ['drop-me', 'dropMe'],
  ['terminate', 'terminate'],
  ['ask-callback', 'callBack'],
  ['park', 'park'],
  ['start-recording', 'startRecord'],
  ['stop-recording', 'stopRecord'],
  ['pause-recording', 'pauseRecord'],
  ['resume-recording', 'resumeRecord'],
  ['drop-participant', 'dropParticipant'],
];

const legWords: readonly (readonly [LegAbility, string])[] = [
  ['answer', 'answer'],
  ['drop', 'drop'],
  ['hold', 'hold'],
  ['retrieve', 'retrieve'],
  ['reconnect', 'reconnect'],
  ['send-dtmf', 'sendDtmf'],
  ['switch-device', 'switchDevice'],
];

/** A capability that is false is left out; `addMedias` is a leftover of older releases. */
export function callCapabilities(abilities: ReadonlySet<CallAbility>) {
  return { addMedias: [], ...worded(abilities, callWords) };
}

export function legCapabilities(abilities: ReadonlySet<LegAbility>): Record<string, true> {
  return worded(abilities, legWords);
}

function worded<Ability>(
  abilities: ReadonlySet<Ability>,
  words: readonly (readonly [Ability, string])[],
): Record<string, true> {
  return Object.fromEntries(
    words.filter(([ability]) => abilities.has(ability)).map(([, word]) => [word, true as const]),
  );
}
