import { z } from 'zod';
import type { VoiceMessage } from '../exchange/mailboxes.js';
import { noContent, ok, type Reply } from '../http/reply.js';
import type { Route } from '../http/router.js';
import { audioOf } from '../scenario/recordings.js';
import type { O2gSystem } from './o2g-system.js';
import { partyInfo } from './participant-view.js';
import { RestError } from './rest-error.js';
import type { Session } from './sessions.js';
import { type UserRequest, userRoute } from './user-request.js';

const connectRequest = z.object({ password: z.string() });

/** Voicemail. A mailbox has its subscriber's number; it opens for one session. */
export function mailboxRoutes(system: O2gSystem): readonly Route[] {
  const { mailboxes } = system.exchange;
  const open = new WeakSet<Session>();
  const on = (method: string, pattern: string, handle: (request: UserRequest) => Reply) =>
    userRoute(system, {
      method,
      pattern: `/messaging/mailboxes${pattern}`,
      licence: 'MESSAGING',
      handle,
    });
  /** Everything below a mailbox needs a connection to it first. */
  const inside = (handle: (request: UserRequest) => Reply) => (request: UserRequest) => {
    requireOwn(request);
    if (!open.has(request.session)) {
      throw new RestError('BAD_REQUEST', 'NOT_EXPECTED', 'Connect to the mailbox first');
    }
    return handle(request);
  };
  return [
    on('GET', '', ({ user }) =>
      ok({
        mailboxes: user.hasMailbox
          ? [
              {
                id: user.number,
                name: `${user.firstName} ${user.lastName}`,
                capabilities: { listMessages: true, getMessages: true, events: true },
              },
            ]
          : [],
      }),
    ),
    on('POST', '/:mailboxId', (request) => {
      requireOwn(request);
      if (!isPassword(system, request)) {
        throw new RestError('FORBIDDEN', 'NOT_ALLOWED', 'The mailbox password is wrong');
      }
      open.add(request.session);
      const { number } = request;
      return ok({
        totalVoiceMsg: mailboxes.messages(number).length,
        newVoiceMsg: mailboxes.unread(number).length,
        storageUsage: mailboxes.setting(number).hidesUsage ? -1 : mailboxes.usage(number),
      });
    }),
    on(
      'GET',
      '/:mailboxId/voicemails',
      inside(({ number, query }) => ok({ voicemails: page(mailboxes.messages(number), query) })),
    ),
    on(
      'DELETE',
      '/:mailboxId/voicemails',
      inside(({ number, query }) => {
        const ids = query.get('msgIds');
        return erase(system, number, ids === null ? undefined : ids.split(/[,;]/));
      }),
    ),
    on(
      'DELETE',
      '/:mailboxId/voicemails/:voicemailId',
      inside(({ number, params }) => erase(system, number, [params['voicemailId'] ?? ''])),
    ),
    on(
      'GET',
      '/:mailboxId/voicemails/:voicemailId',
      inside(({ number, params }) => {
        const id = params['voicemailId'] ?? '';
        const message = mailboxes.messages(number).find((each) => each.id === id);
        if (!message)
          throw new RestError('BAD_REQUEST', 'NOT_FOUND', `There is no voicemail ${id}`);
        mailboxes.markRead(number, id);
        return {
          status: 200,
          headers: {
            'content-type': 'application/octet-stream',
            'content-disposition': `attachment; filename="${id}.wav"`,
          },
          body: audioOf(message.recording),
        };
      }),
    ),
  ];
}

function requireOwn({ params, user }: UserRequest): void {
  if (!user.hasMailbox || params['mailboxId'] !== user.number) {
    throw new RestError('BAD_REQUEST', 'NOT_FOUND', 'There is no such mailbox');
  }
}

/** `withUserPwd`, present with or without a value, stands for the password of the account. */
function isPassword({ accounts, exchange }: O2gSystem, request: UserRequest): boolean {
  const login = request.session.account.login;
  const { password } = exchange.mailboxes.setting(request.number);
  if (request.query.has('withUserPwd')) {
    return password === undefined || accounts.isPassword(login, password);
  }
  const given = request.parse(connectRequest).password;
  return password === undefined ? accounts.isPassword(login, given) : given === password;
}

function erase({ exchange }: O2gSystem, number: string, ids?: readonly string[]): Reply {
  if (exchange.mailboxes.setting(number).isLocked) {
    throw new RestError('INTERNAL_SERVER_ERROR', 'SERVER_PROBLEM', 'The mailbox is locked');
  }
  exchange.mailboxes.erase(number, ids);
  return noContent;
}

/** The parameters offset, limit (-1: no limit) and newOnly. */
function page(all: readonly VoiceMessage[], query: URLSearchParams): readonly object[] {
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? -1);
  const wanted = query.get('newOnly') === 'true' ? all.filter(({ unread }) => unread) : all;
  return wanted.slice(offset, limit < 0 ? undefined : offset + limit).map(voicemailView);
}

function voicemailView(message: VoiceMessage): object {
  return {
    voicemailId: message.id,
    from: partyInfo(message),
    duration: message.recording.seconds,
    date: new Date(message.leftAt).toISOString(),
    unread: message.unread,
    highPriority: message.urgent,
  };
}
