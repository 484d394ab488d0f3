import type { Exchange } from '../exchange/exchange.js';
import type { Recording } from '../exchange/mailboxes.js';
import { demoNumber } from './contact-centre.js';
import { customers } from './names.js';

const minute = 60_000;

/** What already waits for the demo's user in the morning: voice messages, callback requests, short texts. */
export function leaveWaitingMessages({ mailboxes, messages, subscribers, clock }: Exchange): void {
  const named = (name: string): { recording?: Recording } => {
    const recording = mailboxes.recording(name);
    return recording ? { recording } : {};
  };
  const [hotel, marguerite, plumber] = customers;
  const voices = [
    { from: plumber, name: 'rendezvous', ago: 26 * 60, unread: false, urgent: false },
    { from: marguerite, name: 'invoice', ago: 95, unread: true, urgent: true },
    { from: hotel, name: 'delivery', ago: 12, unread: true, urgent: false },
  ];
  for (const { from, name, ago, unread, urgent } of voices) {
    if (!from) continue;
    mailboxes.leave(demoNumber, {
      number: from.number,
      identity: {
        kind: 'outside',
        anonymous: false,
        ...(from.name !== undefined && { name: from.name }),
      },
      ...named(name),
      leftAt: clock.now() - ago * minute,
      unread,
      urgent,
    });
  }
  const [asking, writing] = subscribers.filter(({ number }) => /^1200[68]$/.test(number));
  if (asking) {
    const { number, firstName, lastName } = asking;
    messages.askCallback(demoNumber, {
      number,
      identity: { kind: 'subscriber', firstName, lastName },
    });
  }
  if (writing) {
    messages.sendText(demoNumber, writing.number, 'The parcel for you is at the reception.');
  }
}
