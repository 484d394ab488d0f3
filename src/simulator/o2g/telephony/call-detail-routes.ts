import {
  askCallback,
  attachData,
  record,
  sendAccountInfo,
  sendDtmf,
  switchDevice,
} from '../../exchange/call-details.js';
import { requireOwnDevice } from '../../exchange/abilities.js';
import { Refusal } from '../../exchange/refusal.js';
import { noContent } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import { RestError } from '../rest-error.js';
import { userRoute } from '../user-request.js';
import { commandRoutes } from './call-command-routes.js';
import * as bodies from './request-bodies.js';

/** Call control: what accompanies a call without moving it, and the set that carries it. */
export function callDetailRoutes(system: O2gSystem): readonly Route[] {
  const { exchange } = system;
  return [
    ...commandRoutes(system, {
      attachdata: (request, ref) => {
        const body = request.parse(bodies.associatedDataRequest);
        const data =
          body.associatedData ??
          Buffer.from(body.hexaBinaryAssociatedData ?? '', 'hex').toString('utf8');
        if (body.deviceId !== undefined) {
          requireOwnDevice(exchange, request.number, body.deviceId);
        }
        attachData(exchange, request.number, ref, data);
      },
      callback: ({ number }, ref) => askCallback(exchange, number, ref),
      recording: ({ number, query }, ref) => {
        const action = bodies.recordingAction.safeParse(query.get('action'));
        if (!action.success) {
          throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', 'action is missing or unknown');
        }
        record(exchange, number, ref, action.data);
      },
      sendDtmf: (request, ref) => {
        const { deviceId, number } = request.parse(bodies.dtmfRequest);
        sendDtmf(exchange, request.number, ref, number, deviceId);
      },
      sendaccountinfo: (request, ref) => {
        const { deviceId, accountInfo } = request.parse(bodies.accountInfoRequest);
        if (deviceId !== undefined) requireOwnDevice(exchange, request.number, deviceId);
        sendAccountInfo(exchange, request.number, ref, accountInfo);
      },
    }),
    userRoute(system, {
      method: 'POST',
      pattern: '/telephony/calls/:callRef/deviceLegs/:legId',
      licence: 'TELEPHONY_ADVANCED',
      notFound: 400,
      handle: (request) => {
        const { callRef, legId } = request.params;
        if (callRef === undefined || legId === undefined) {
          throw new Refusal('no-leg', 'The leg is missing');
        }
        const { otherDeviceId } = request.parse(bodies.switchDeviceRequest);
        switchDevice(exchange, request.number, callRef, legId, otherDeviceId);
        return noContent;
      },
    }),
  ];
}
