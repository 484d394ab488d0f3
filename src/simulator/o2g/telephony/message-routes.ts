import { z } from 'zod';
import { destinationOf } from '../../exchange/destination.js';
import { Refusal } from '../../exchange/refusal.js';
import type { Subscriber } from '../../exchange/subscriber.js';
import { noContent, ok } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import { partyInfo } from '../participant-view.js';
import { RestError } from '../rest-error.js';
import { userRoute } from '../user-request.js';

const miniMessageRequest = z.object({ recipient: z.string(), message: z.string() });
const callbackRequest = z.object({ callee: z.string() });

/** Call control: callback requests and mini messages. */
export function messageRoutes(system: O2gSystem): readonly Route[] {
  const { messages } = system.exchange;
  const licence = 'TELEPHONY_ADVANCED';
  return [
    userRoute(system, {
      method: 'GET',
      pattern: '/telephony/incomingCallbacks',
      licence,
      handle: ({ number }) =>
        ok({
          callbacks: messages
            .callbacks(number)
            .map((request) => ({ callbackId: request.id, partyInfo: partyInfo(request) })),
        }),
    }),
    userRoute(system, {
      method: 'DELETE',
      pattern: '/telephony/incomingCallbacks',
      licence,
      handle: ({ number }) => {
        messages.dropCallbacks(number);
        return noContent;
      },
    }),
    userRoute(system, {
      method: 'DELETE',
      pattern: '/telephony/incomingCallbacks/:callbackId',
      licence,
      handle: ({ number, params }) => {
        if (!messages.dropCallbacks(number, params['callbackId'] ?? '')) {
          throw new RestError('BAD_REQUEST', 'NOT_FOUND', 'There is no such callback request');
        }
        return noContent;
      },
    }),
    userRoute(system, {
      method: 'POST',
      pattern: '/telephony/outgoingCallbacks',
      licence,
      handle: (request) => {
        const { firstName, lastName, number } = request.user;
        const callee = colleague(system, request.parse(callbackRequest).callee);
        const identity = { kind: 'subscriber', firstName, lastName } as const;
        messages.askCallback(callee.number, { number, identity });
        return noContent;
      },
    }),
    userRoute(system, {
      method: 'GET',
      pattern: '/telephony/miniMessages',
      licence,
      handle: ({ number }) => {
        const newest = messages.takeText(number);
        if (!newest) throw new RestError('BAD_REQUEST', 'NOT_EXPECTED', 'No new message');
        return ok({
          sender: newest.sender,
          date: new Date(newest.sentAt).toISOString(),
          message: newest.text,
        });
      },
    }),
    userRoute(system, {
      method: 'POST',
      pattern: '/telephony/miniMessages',
      licence,
      handle: (request) => {
        const { recipient, message } = request.parse(miniMessageRequest);
        messages.sendText(colleague(system, recipient).number, request.number, message);
        return noContent;
      },
    }),
  ];
}

function colleague({ exchange }: O2gSystem, number: string): Subscriber {
  const destination = destinationOf(exchange, number);
  if (destination.kind === 'subscriber') return destination.subscriber;
  throw new Refusal('invalid-destination', `${number} is not a subscriber of this exchange`);
}
