import { z } from 'zod';
import { requireOwnDevice } from '../../exchange/abilities.js';
import { pickUp } from '../../exchange/answering.js';
import { unpark } from '../../exchange/parking.js';
import { Refusal } from '../../exchange/refusal.js';
import { noContent, ok } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import { userRoute } from '../user-request.js';
import * as bodies from './request-bodies.js';

const deskSharingRequest = z.object({ dssDeviceNumber: z.string() });

/** Call control: devices, pickup, unpark and desk sharing. */
export function deviceRoutes(system: O2gSystem): readonly Route[] {
  const { exchange } = system;
  const licence = 'TELEPHONY_ADVANCED';
  return [
    userRoute(system, {
      method: 'GET',
      pattern: '/telephony/devices',
      licence,
      handle: ({ number }) => ok({ deviceStates: system.deviceStates(number) }),
    }),
    userRoute(system, {
      method: 'GET',
      pattern: '/telephony/devices/:deviceId',
      licence,
      handle: ({ number, params }) => {
        const { deviceId } = params;
        const state = system.deviceStates(number).find((one) => one.deviceId === deviceId);
        if (!state) throw new Refusal('not-authorized', `${deviceId} is not a device of the user`);
        return ok(state);
      },
    }),
    userRoute(system, {
      method: 'POST',
      pattern: '/telephony/devices/:deviceId/pickup',
      licence,
      notFound: 400,
      handle: (request) => {
        const { otherCallRef, otherPhoneNumber, autoAnswer } = request.parse(bodies.pickupRequest);
        pickUp(exchange, request.number, request.params['deviceId'] ?? '', {
          number: otherPhoneNumber,
          atOnce: autoAnswer,
          ...(otherCallRef !== undefined && { ref: otherCallRef }),
        });
        return noContent;
      },
    }),
    userRoute(system, {
      method: 'POST',
      pattern: '/telephony/devices/:deviceId/unpark',
      licence,
      notFound: 400,
      handle: (request) => {
        const device = request.params['deviceId'] ?? '';
        requireOwnDevice(exchange, request.number, device);
        const { unParkFrom } =
          request.body === undefined ? {} : request.parse(bodies.unparkRequest);
        unpark(exchange, request.number, device, unParkFrom);
        return noContent;
      },
    }),
    userRoute(system, {
      method: 'POST',
      pattern: '/telephony/deskSharing',
      licence,
      notFound: 400,
      handle: (request) => {
        const { dssDeviceNumber } = request.parse(deskSharingRequest);
        exchange.deskSharing.logOn(request.number, dssDeviceNumber);
        return noContent;
      },
    }),
    userRoute(system, {
      method: 'DELETE',
      pattern: '/telephony/deskSharing',
      licence,
      notFound: 400,
      handle: ({ number }) => {
        exchange.deskSharing.logOff(number);
        return noContent;
      },
    }),
  ];
}
