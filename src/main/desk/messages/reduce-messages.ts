import type { DeskState } from '@shared/model/desk-state';
import type { MessagingEvent } from '@shared/model/messaging-event';
import { withReading } from '../parts-off';
import type { Voicemail } from '@shared/model/voicemail';

/** The desk after something about voicemail, callbacks or mini messages was read, or could not be. Pure. */
export function reduceMessages(state: DeskState, event: MessagingEvent): DeskState {
  const next = reduceLists(state, event);
  switch (event.type) {
    case 'callbacksRead':
      return withReading(next, 'callbacks', undefined);
    case 'callbacksUnreadable':
      return withReading(next, 'callbacks', event.failure);
    case 'mailboxesRead':
    case 'mailboxRead':
    case 'mailboxClosed':
      return withReading(next, 'voicemail', undefined);
    case 'voicemailUnreadable':
      return withReading(next, 'voicemail', event.failure);
    case 'keptMessagesChanged':
      return next;
  }
}

function reduceLists(state: DeskState, event: MessagingEvent): DeskState {
  switch (event.type) {
    case 'callbacksRead': {
      const { callbacks: gone, ...rest } = state;
      return event.callbacks ? { ...rest, callbacks: { requests: event.callbacks } } : rest;
    }
    case 'callbacksUnreadable':
      return {
        ...state,
        callbacks: { requests: state.callbacks?.requests ?? [], failure: event.failure },
      };
    case 'keptMessagesChanged':
      return { ...state, keptVersion: state.keptVersion + 1 };
    default:
      return { ...state, voicemail: reduceVoicemail(state.voicemail ?? { mailboxes: [] }, event) };
  }
}

type VoicemailEvent = Extract<
  MessagingEvent,
  { type: 'mailboxesRead' | 'mailboxRead' | 'voicemailUnreadable' | 'mailboxClosed' }
>;

function reduceVoicemail(voicemail: Voicemail, event: VoicemailEvent): Voicemail {
  const { open, failure, ...rest } = voicemail;
  switch (event.type) {
    case 'mailboxesRead': {
      const stays = event.mailboxes.some(({ id }) => id === open?.mailboxId);
      return { mailboxes: event.mailboxes, ...(open && stays ? { open } : {}) };
    }
    case 'mailboxRead':
      return { ...rest, open: { ...event.content, mailboxId: event.mailboxId } };
    case 'voicemailUnreadable':
      return { ...voicemail, failure: event.failure };
    case 'mailboxClosed':
      return { ...rest, ...(event.failure ? { failure: event.failure } : {}) };
  }
}
