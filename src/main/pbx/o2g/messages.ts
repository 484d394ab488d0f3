import { FailureError, type FailureKind } from '@shared/model/failure';
import type { MiniMessage } from '@shared/model/messages';
import type { Messages } from '../port/messages';
import { party } from './map/party';
import type { Vocabulary } from './map/words';
import { path, type Rest } from './rest';
import { saysItself } from './rest-failure';
import * as schema from './schema/messages';

/** The server erases a mini message as it answers: an answer that comes late is still waited for. Milliseconds. */
const patience = 60_000;

/** Callbacks and mini messages (chapter "Call control"). */
export function messages(rest: Rest, words: Vocabulary): Messages {
  return {
    async callbacks() {
      try {
        const { callbacks } = await rest.get(path`/telephony/incomingCallbacks`, schema.callbacks);
        return callbacks.map(({ callbackId, partyInfo }) => ({
          id: callbackId,
          from: party(partyInfo, words),
        }));
      } catch (thrown) {
        if (saysItself(thrown, none)) return undefined;
        throw thrown;
      }
    },
    deleteCallback: (callbackId) => rest.delete(path`/telephony/incomingCallbacks/${callbackId}`),
    askCallback: (callee) => rest.post(path`/telephony/outgoingCallbacks`, { callee }),
    async takeMiniMessage() {
      try {
        const { bytes } = await rest.download(path`/telephony/miniMessages`, patience);
        return miniMessage(new TextDecoder().decode(bytes));
      } catch (thrown) {
        if (isNoneLeft(thrown)) return undefined;
        throw thrown;
      }
    },
    sendMiniMessage: (recipient, message) =>
      rest.post(path`/telephony/miniMessages`, { recipient, message }),
  };
}

/** What the server itself answers a user for whom it keeps no callbacks. */
const none: readonly FailureKind[] = ['notAllowed', 'licenceMissing', 'notSupported'];

/** "If all the messages have been retrieved, a new GET invoke will return 400 Bad Request." */
function isNoneLeft(thrown: unknown): boolean {
  return (
    thrown instanceof FailureError &&
    (thrown.kind === 'badParameter' || thrown.kind === 'incompatibleState') &&
    thrown.details?.['status'] === '400'
  );
}

/** MiniMessage. It exists nowhere else any more: what does not fit is kept as it came. */
export function miniMessage(body: string): MiniMessage {
  let wire;
  try {
    wire = schema.miniMessage.parse(JSON.parse(body));
  } catch {
    return { text: body };
  }
  const sentAt = Date.parse(wire.date ?? '');
  return {
    ...(wire.sender ? { sender: wire.sender } : {}),
    ...(Number.isNaN(sentAt) ? {} : { sentAt }),
    text: typeof wire.message === 'string' ? wire.message : body,
  };
}
