import type { DeskEvent } from '@shared/model/event';

/**
 * What an event about an agent whom the supervisor follows says to the desk: the agent's state and calls.
 * Sets, counters and help are the agent's own business; that help is asked comes to the supervisor by an
 * event of the supervisor's own.
 */
export function teamEvent(event: DeskEvent | undefined, number: string): DeskEvent | undefined {
  switch (event?.type) {
    case 'agentChanged':
      return { type: 'teamAgentChanged', number, status: event.status };
    case 'telephonyState':
    case 'callCreated':
    case 'callChanged':
    case 'callRemoved':
      return { type: 'teamCall', number, event };
    default:
      return undefined;
  }
}
