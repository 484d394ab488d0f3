import type { Call } from './call.js';
import type { Cancel } from './clock.js';
import type { Exchange } from './exchange.js';

/** Whoever hangs up in a voicemail box has left a message there. */
export function openMailboxes(exchange: Exchange): Cancel {
  return exchange.onChange((change) => {
    if (change.kind === 'call' && change.before && !change.after) deposit(exchange, change.before);
  });
}

function deposit(exchange: Exchange, call: Call): void {
  const { identity: box } =
    call.parties.find(
      ({ identity }) => identity.kind === 'service' && identity.service === 'voicemail',
    ) ?? {};
  const caller = call.parties.find((party) => party.role === 'caller');
  if (!box || !caller || call.lastRedirecting === undefined) return;
  const { number, identity } = caller;
  exchange.mailboxes.leave(call.lastRedirecting, { number, identity });
}
