import { z } from 'zod';
import type { Exchange } from '../exchange/exchange.js';
import { noContent, ok } from '../http/reply.js';
import type { Route } from '../http/router.js';
import { controlRoute } from './control-route.js';

const voicemailRequest = z.object({
  to: z.string(),
  from: z.string().default('0145236789'),
  name: z.string().optional(),
  /** One of scenario/recordings.ts; without it, the three that can be played, in turn. */
  recording: z.string().optional(),
  urgent: z.boolean().default(false),
});
const mailboxRequest = z.object({
  password: z.string().nullish(),
  capacity: z.number().positive().optional(),
  hidesUsage: z.boolean().optional(),
  isLocked: z.boolean().optional(),
  /** The messages go. */
  empty: z.literal(true).optional(),
});
const textRequest = z.object({ to: z.string(), from: z.string(), text: z.string() });
const callbackRequest = z.object({ to: z.string(), from: z.string() });

/** The control API for what is left for someone: voice messages, short texts, callback requests. */
export function messageControlRoutes(
  exchange: Exchange,
  numberOf: (user: string) => string,
): readonly Route[] {
  const { mailboxes, messages } = exchange;
  return [
    controlRoute('POST', 'voicemail', voicemailRequest, ({ to, from, name, recording, urgent }) => {
      const spoken = recording === undefined ? undefined : mailboxes.recording(recording);
      mailboxes.leave(numberOf(to), {
        number: from,
        identity: { kind: 'outside', anonymous: false, ...(name !== undefined && { name }) },
        ...(spoken && { recording: spoken }),
        urgent,
      });
      return noContent;
    }),
    controlRoute('PUT', 'mailboxes/:user', mailboxRequest, (body, params) => {
      const number = numberOf(params['user'] ?? '');
      const { password, capacity, hidesUsage, isLocked, empty } = body;
      mailboxes.setUp(number, {
        ...(password !== undefined && { password: password ?? undefined }),
        ...(capacity !== undefined && { capacity }),
        ...(hidesUsage !== undefined && { hidesUsage }),
        ...(isLocked !== undefined && { isLocked }),
      });
      if (empty) mailboxes.erase(number);
      return noContent;
    }),
    controlRoute('GET', 'mailboxes/:user', z.unknown(), (_, params) =>
      ok({ messages: mailboxes.messages(numberOf(params['user'] ?? '')) }),
    ),
    controlRoute('POST', 'texts', textRequest, ({ to, from, text }) => {
      messages.sendText(numberOf(to), from, text);
      return noContent;
    }),
    controlRoute('GET', 'texts/:user', z.unknown(), (_, params) =>
      ok({ texts: messages.texts(numberOf(params['user'] ?? '')) }),
    ),
    controlRoute('POST', 'callbacks', callbackRequest, ({ to, from }) => {
      const asking = exchange.subscriber(from);
      messages.askCallback(numberOf(to), {
        number: from,
        identity: asking
          ? { kind: 'subscriber', firstName: asking.firstName, lastName: asking.lastName }
          : { kind: 'outside', anonymous: false },
      });
      return noContent;
    }),
    controlRoute('GET', 'callbacks/:user', z.unknown(), (_, params) =>
      ok({ callbacks: messages.callbacks(numberOf(params['user'] ?? '')) }),
    ),
  ];
}
