import type { Call } from '@shared/model/call';
import { partyName } from '@shared/model/party';
import type { Texts } from './texts';

/** Whom a menu or a notification names for a call: name, else number, else "unknown caller". */
export function partyLabel(call: Call | undefined, { t }: Texts): string {
  const party = call?.participants[0]?.party;
  if (call?.anonymous === true || party === undefined || party.anonymous === true) {
    return t('ring.unknownCaller');
  }
  return partyName(party) ?? party.number ?? t('ring.unknownCaller');
}

/** The number beside a name, or undefined when the label is the number or it is withheld. */
export function partyNumber(call: Call | undefined): string | undefined {
  const party = call?.participants[0]?.party;
  if (call?.anonymous === true || party === undefined || party.anonymous === true) return undefined;
  return partyName(party) === undefined ? undefined : party.number;
}
