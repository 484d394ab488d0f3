import { FailureError, type FailureKind } from '@shared/model/failure';
import type { MailboxKey } from '@shared/model/voicemail';
import type { VoicemailControl } from '../port/voicemail';
import { fileNameOf, mailbox, voiceMessage } from './map/voicemail';
import type { Vocabulary } from './map/words';
import { path, type Rest, type Target } from './rest';
import { saysItself } from './rest-failure';
import * as schema from './schema/messages';

/** A long message over a slow line. Milliseconds. */
const downloadLimit = 60_000;
/** More ids than this make an address too long for some servers. */
const idsAtOnce = 50;

/**
 * What a wrong mailbox password may look like: the reference lists 400 and 403 for it and does not say
 * which.
 */
const refusals: readonly FailureKind[] = ['notAllowed', 'badParameter', 'wrongCredentials'];

/** What a server answers who has no mailbox. */
const none: readonly FailureKind[] = ['notAllowed', 'notSupported', 'noVoicemail'];

/** Voicemail (chapter "Voicemail"): the mailbox is opened by a POST, which also tells how full it is. */
export function voicemailControl(rest: Rest, words: Vocabulary): VoicemailControl {
  return {
    async mailboxes(signal) {
      try {
        const { mailboxes } = await rest.get(path`/messaging/mailboxes`, schema.mailboxes, signal);
        return mailboxes.map(mailbox);
      } catch (thrown) {
        if (saysItself(thrown, none)) return [];
        throw thrown;
      }
    },
    async open(mailboxId, key) {
      const { storageUsage } = await connect(rest, mailboxId, key);
      const { voicemails } = await rest.get(
        path`/messaging/mailboxes/${mailboxId}/voicemails`,
        schema.voicemails,
      );
      const messages = voicemails.map((each) => voiceMessage(each, words));
      return {
        messages: messages.sort((a, b) => b.leftAt - a.leftAt || a.id.localeCompare(b.id)),
        ...(typeof storageUsage === 'number' && storageUsage >= 0 ? { storageUsage } : {}),
      };
    },
    async recording(mailboxId, voicemailId) {
      const target = path`/messaging/mailboxes/${mailboxId}/voicemails/${voicemailId}`;
      const { bytes, disposition } = await rest.download(target, downloadLimit);
      const fileName = fileNameOf(disposition);
      return { bytes, ...(fileName === undefined ? {} : { fileName }) };
    },
    async delete(mailboxId, voicemailIds) {
      for (const target of deletions(mailboxId, voicemailIds)) await rest.delete(target);
    },
  };
}

async function connect(rest: Rest, mailboxId: string, key: MailboxKey) {
  try {
    return key.with === 'account'
      ? await rest.ask(
          path`/messaging/mailboxes/${mailboxId}?withUserPwd`,
          schema.mailboxInfo,
          undefined,
        )
      : await rest.ask(path`/messaging/mailboxes/${mailboxId}`, schema.mailboxInfo, {
          password: key.password,
        });
  } catch (thrown) {
    if (!(thrown instanceof FailureError) || !refusals.includes(thrown.kind)) throw thrown;
    // Not the server's own words: they could quote the password.
    const { operation, status } = thrown.details ?? {};
    throw new FailureError({
      kind: 'mailboxRefused',
      retryable: false,
      details: { ...(operation ? { operation } : {}), ...(status ? { status } : {}) },
    });
  }
}

/** One by its own address, several by their ids. */
function deletions(mailboxId: string, ids: readonly string[]): Target[] {
  const all = path`/messaging/mailboxes/${mailboxId}/voicemails`;
  const [first, ...more] = ids;
  if (first !== undefined && more.length === 0) {
    return [path`/messaging/mailboxes/${mailboxId}/voicemails/${first}`];
  }
  const targets: Target[] = [];
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const some = ids.slice(at, at + idsAtOnce).map(encodeURIComponent);
    targets.push({
      path: `${all.path}?msgIds=${some.join(',')}`,
      template: `${all.template}?msgIds`,
    });
  }
  return targets;
}
