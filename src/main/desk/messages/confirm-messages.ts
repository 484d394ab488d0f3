import type { DeskState, Request } from '@shared/model/desk-state';
import type { MessageRequestName } from '@shared/model/messages';

/** Requests of which the PBX's taking them is all that will ever be heard. */
export const messagesConfirmedByAcceptance = [
  'askCallback',
  'sendMiniMessage',
  'readMiniMessages',
] as const satisfies readonly MessageRequestName[];

/** Whether what the PBX has now is what a request about messages asked for. */
export function isMessageConfirmed(
  name: MessageRequestName,
  { target, ids = [] }: Request,
  { voicemail, callbacks }: DeskState,
): boolean {
  switch (name) {
    case 'openMailbox':
      return voicemail?.open?.mailboxId === target;
    case 'deleteVoicemails':
      return !voicemail?.open?.messages.some(({ id }) => ids.includes(id));
    case 'deleteCallbacks':
      return !callbacks?.requests.some(({ id }) => ids.includes(id));
    case 'askCallback':
    case 'sendMiniMessage':
    case 'readMiniMessages':
      return false;
  }
}
