import { z } from 'zod';
import { answer } from '../../exchange/answering.js';
import { partyOf } from '../../exchange/call.js';
import { requireShort } from '../../exchange/call-details.js';
import type { CallOrder } from '../../exchange/making-calls.js';
import { dial } from '../../exchange/prefixes.js';
import { Refusal } from '../../exchange/refusal.js';
import { dropCurrent } from '../../exchange/releasing.js';
import { noContent, type Reply } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import type { Addresses } from '../sign-in-routes.js';
import { apiRoot, type UserRequest, userRoute } from '../user-request.js';
import { deviceRequest } from './request-bodies.js';

const makeCallRequest = z.object({
  deviceId: z.string(),
  callee: z.string().optional(),
  autoAnswer: z.boolean().default(false),
  inhibitProgressTone: z.boolean().optional(),
  associatedData: z.string().optional(),
  pin: z.string().optional(),
  secretCode: z.string().optional(),
  businessCode: z.string().optional(),
  callingNumber: z.string().optional(),
  acdCall: z
    .object({
      supervisedTransfer: z.boolean().optional(),
      callToSupervisor: z.boolean().optional(),
    })
    .optional(),
});

type MakeCallRequest = z.infer<typeof makeCallRequest>;

const basicCallRequest = z.object({
  deviceId: z.string(),
  callee: z.string(),
  autoAnswer: z.boolean().default(false),
});

/** Call control: /telephony/calls POST, and /telephony/basicCall with its answer and dropme. */
export function makingRoutes(system: O2gSystem, addresses: Addresses): readonly Route[] {
  const { exchange } = system;
  return [
    userRoute(system, {
      method: 'POST',
      pattern: '/telephony/calls',
      licence: 'TELEPHONY_ADVANCED',
      handle: (request) => {
        const ref = dial(exchange, orderOf(request, request.parse(makeCallRequest)));
        return created(addresses, request, ref);
      },
    }),
    userRoute(system, {
      method: 'POST',
      pattern: '/telephony/basicCall',
      licence: 'TELEPHONY_BASIC',
      notFound: 400,
      handle: (request) => {
        const { deviceId, callee, autoAnswer } = request.parse(basicCallRequest);
        if (
          exchange.callsOf(request.number).length > 0 &&
          !system.accounts.holds(request.session.account.login, 'TELEPHONY_ADVANCED')
        ) {
          throw new Refusal(
            'not-authorized',
            'A BASIC TELEPHONY license allows one call at a time',
          );
        }
        const order = { from: request.number, device: deviceId, to: callee, atOnce: autoAnswer };
        return created(addresses, request, dial(exchange, order));
      },
    }),
    userRoute(system, {
      method: 'POST',
      pattern: '/telephony/basicCall/answer',
      licence: 'TELEPHONY_BASIC',
      notFound: 400,
      handle: (request) => {
        const { number } = request;
        const { deviceId } = request.parse(deviceRequest);
        const ringing = exchange
          .callsOf(number)
          .find((call) => partyOf(call, number)?.state === 'ringing');
        if (!ringing) throw new Refusal('wrong-state', 'No call is ringing');
        answer(exchange, number, ringing.ref, deviceId);
        return noContent;
      },
    }),
    userRoute(system, {
      method: 'POST',
      pattern: '/telephony/basicCall/dropme',
      licence: 'TELEPHONY_BASIC',
      notFound: 400,
      handle: ({ number }) => {
        dropCurrent(exchange, number);
        return noContent;
      },
    }),
  ];
}

function created(addresses: Addresses, request: UserRequest, ref: string): Reply {
  const location = `${addresses.publicUrl(request)}${apiRoot}/telephony/calls/${ref}`;
  return { status: 201, headers: { location } };
}

/** Checks which parameters go together (reference: MakeCallRequest, columns 1 to 5). */
function orderOf(request: UserRequest, body: MakeCallRequest): CallOrder {
  const isPrivate = body.pin !== undefined || body.secretCode !== undefined;
  const isBusiness = body.businessCode !== undefined;
  if ([isPrivate, isBusiness, body.associatedData !== undefined].filter(Boolean).length > 1) {
    throw new Refusal(
      'bad-parameter',
      'pin and secretCode, businessCode and associatedData exclude each other',
    );
  }
  if (isPrivate) checkPin(request, body);
  if (isBusiness && !/^[0-9]{1,16}$/.test(body.businessCode ?? '')) {
    throw new Refusal('invalid-data', 'The business code is not known');
  }
  if (body.associatedData !== undefined) requireShort(body.associatedData);
  return {
    from: request.number,
    device: body.deviceId,
    to: calleeOf(request, body),
    atOnce: body.autoAnswer,
    charge: isPrivate ? 'private' : isBusiness ? 'business' : 'normal',
    ...(body.associatedData !== undefined && { associatedData: body.associatedData }),
    ...(body.callingNumber !== undefined && { presentedNumber: body.callingNumber }),
  };
}

function checkPin({ user }: UserRequest, { pin, secretCode, acdCall }: MakeCallRequest): void {
  if (pin === undefined || secretCode === undefined || acdCall) {
    throw new Refusal('bad-parameter', 'A private call needs pin and secretCode, and no acdCall');
  }
  if (user.pin !== pin || user.secretCode !== secretCode) {
    throw new Refusal('invalid-data', 'The pin or the secret code is wrong');
  }
}

function calleeOf({ user }: UserRequest, { callee, acdCall }: MakeCallRequest): string {
  if (acdCall?.callToSupervisor) {
    if (user.supervisor === undefined) {
      throw new Refusal('not-provided', 'The user is not an agent with a supervisor');
    }
    return user.supervisor;
  }
  if (callee === undefined) throw new Refusal('bad-parameter', 'callee is missing');
  return callee;
}
