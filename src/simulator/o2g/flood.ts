import { callViews } from './call-view.js';
import type { O2gEvent } from './event-packages.js';
import type { O2gSystem } from './o2g-system.js';

/** What a bench asks for: `perSecond` left out means as fast as the socket takes them. */
export interface FloodOrder {
  readonly login: string;
  readonly kind: 'user-state' | 'call';
  readonly count: number;
  readonly perSecond?: number | undefined;
}

const tickMilliseconds = 10;

/**
 * Sends events that change nothing in the exchange. Each carries `sentAt`, the server's time in
 * milliseconds when it was written, and `sequence` from 0: a client must tolerate unknown fields.
 * Resolves when the last was written.
 */
export async function flood(system: O2gSystem, order: FloodOrder) {
  const startedAt = performance.now();
  let sent = 0;
  while (sent < order.count) {
    const due =
      order.perSecond === undefined
        ? sent + 500
        : Math.floor(((performance.now() - startedAt) / 1000) * order.perSecond) + 1;
    for (; sent < Math.min(due, order.count); sent += 1) {
      system.subscriptions.publish({ ...eventOf(system, order, sent), sequence: sent });
    }
    await pause(order.perSecond === undefined ? 0 : tickMilliseconds);
  }
  return { sent, milliseconds: Math.round(performance.now() - startedAt) };
}

function eventOf(system: O2gSystem, { login, kind }: FloodOrder, index: number): O2gEvent {
  const sentAt = performance.timeOrigin + performance.now();
  const number = system.accounts.find(login)?.number ?? '';
  const [call] = callViews(system.exchange, number);
  if (kind === 'user-state' || !call) {
    const state = index % 2 === 0 ? 'BUSY' : 'FREE';
    return { eventName: 'OnUserStateModified', loginName: login, state, sentAt };
  }
  return {
    eventName: 'OnCallModified',
    loginName: login,
    callRef: call.callRef,
    callData: {
      ...call.callData,
      associateData: String(index),
      associatedData: String(index),
    },
    modifiedLegs: call.legs,
    addedLegs: [],
    removedLegs: [],
    modifiedParticipants: call.participants,
    addedParticipants: [],
    removedParticipantIds: [],
    deviceCapabilities: [],
    sentAt,
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds === 0) setImmediate(resolve);
    else setTimeout(resolve, milliseconds);
  });
}
