import type { Mailbox, VoiceMessage } from '@shared/model/voicemail';
import type { WireMailbox, WireVoicemail } from '../schema/messages';
import { party } from './party';
import type { Vocabulary } from './words';

/** MailBox. A capability that the server does not mention is not a no. */
export function mailbox({ id, name, capabilities }: WireMailbox): Mailbox {
  const { listMessages, getMessages } = capabilities ?? {};
  return {
    id,
    ...(name ? { name } : {}),
    can: {
      ...(typeof listMessages === 'boolean' ? { list: listMessages } : {}),
      ...(typeof getMessages === 'boolean' ? { fetch: getMessages } : {}),
    },
  };
}

/** Voicemail. Without a date it would be the oldest. */
export function voiceMessage(wire: WireVoicemail, words: Vocabulary): VoiceMessage {
  const leftAt = Date.parse(wire.date ?? '');
  return {
    id: wire.voicemailId,
    from: party(wire.from, words),
    seconds: Math.max(0, wire.duration ?? 0),
    leftAt: Number.isNaN(leftAt) ? 0 : leftAt,
    unread: wire.unread === true,
    urgent: wire.highPriority === true,
  };
}

/** The name in a Content-Disposition header, without any folders. */
export function fileNameOf(disposition: string | undefined): string | undefined {
  const encoded = /filename\*=(?:UTF-8'[^']*')?([^;]+)/i.exec(disposition ?? '')?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
  const name = (encoded === undefined ? plain : decoded(encoded))?.split(/[/\\]/).at(-1)?.trim();
  return name ? name : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return undefined;
  }
}
