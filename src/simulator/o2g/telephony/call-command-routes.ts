import { answer } from '../../exchange/answering.js';
import { alternate, hold, reconnect, retrieve } from '../../exchange/holding.js';
import { park } from '../../exchange/parking.js';
import {
  overflowToVoicemail,
  redirect,
  redirectToAttendant,
  redirectToVoicemail,
} from '../../exchange/redirecting.js';
import { dropMe, terminate } from '../../exchange/releasing.js';
import { blindTransfer, merge, transfer } from '../../exchange/transferring.js';
import { noContent } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import { type UserRequest, userRoute } from '../user-request.js';
import * as bodies from './request-bodies.js';

/** A command on one call, which answers 204. */
export type CallCommand = (request: UserRequest, ref: string) => void;

/** Call control: everything that moves a call from one state to another. */
export function callCommandRoutes(system: O2gSystem): readonly Route[] {
  const { exchange } = system;
  const commands: Readonly<Record<string, CallCommand>> = {
    alternate: (request, ref) =>
      alternate(exchange, request.number, ref, request.parse(bodies.deviceRequest).deviceId),
    answer: (request, ref) =>
      answer(exchange, request.number, ref, request.parse(bodies.deviceRequest).deviceId),
    blindtransfer: (request, ref) => {
      const { transferTo } = request.parse(bodies.blindTransferRequest);
      blindTransfer(exchange, request.number, ref, transferTo);
    },
    dropme: ({ number }, ref) => dropMe(exchange, number, ref),
    hold: (request, ref) =>
      hold(exchange, request.number, ref, request.parse(bodies.deviceRequest).deviceId),
    merge: (request, ref) =>
      merge(exchange, request.number, ref, request.parse(bodies.heldCallRequest).heldCallRef),
    overflowToVoiceMail: ({ number }, ref) => overflowToVoicemail(exchange, number, ref),
    park: (request, ref) => {
      const { parkTo } = request.body === undefined ? {} : request.parse(bodies.parkRequest);
      park(exchange, request.number, ref, parkTo);
    },
    reconnect: (request, ref) => {
      const { deviceId, enquiryCallRef } = request.parse(bodies.reconnectRequest);
      reconnect(exchange, request.number, ref, enquiryCallRef, deviceId);
    },
    redirect: (request, ref) => {
      const { redirectTo } = request.parse(bodies.redirectRequest);
      if (redirectTo === 'VOICEMAIL') redirectToVoicemail(exchange, request.number, ref);
      else if (redirectTo === 'DVA') redirectToAttendant(exchange, request.number, ref);
      else redirect(exchange, request.number, ref, redirectTo);
    },
    retrieve: (request, ref) =>
      retrieve(exchange, request.number, ref, request.parse(bodies.deviceRequest).deviceId),
    transfer: (request, ref) =>
      transfer(exchange, request.number, ref, request.parse(bodies.heldCallRequest).heldCallRef),
  };
  const hangUp = userRoute(system, {
    method: 'DELETE',
    pattern: '/telephony/calls/:callRef',
    licence: 'TELEPHONY_ADVANCED',
    handle: ({ number, params }) => {
      terminate(exchange, number, params['callRef'] ?? '');
      return noContent;
    },
  });
  return [hangUp, ...commandRoutes(system, commands)];
}

/** The commands whose page in the reference lists Not Found. */
const listing404 = new Set(['redirect', 'retrieve', 'sendDtmf', 'transfer']);

/** One POST route a command, under the call that it concerns. */
export function commandRoutes(
  system: O2gSystem,
  commands: Readonly<Record<string, CallCommand>>,
): readonly Route[] {
  return Object.entries(commands).map(([name, command]) =>
    userRoute(system, {
      method: 'POST',
      pattern: `/telephony/calls/:callRef/${name}`,
      licence: 'TELEPHONY_ADVANCED',
      notFound: listing404.has(name) ? 404 : 400,
      handle: (request) => {
        command(request, request.params['callRef'] ?? '');
        return noContent;
      },
    }),
  );
}
