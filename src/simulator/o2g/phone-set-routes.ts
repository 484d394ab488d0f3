import { z } from 'zod';
import { SetRefusal, type PinControl } from '../exchange/set-rules.js';
import { noContent, ok, type Reply } from '../http/reply.js';
import type { Route } from '../http/router.js';
import type { O2gSystem } from './o2g-system.js';
import { worded } from './phone-set-error.js';
import { addOnTypes, dynamicStateView, keyView, pinControls } from './phone-set-view.js';
import { RestError } from './rest-error.js';
import { requireLicence, type SessionRequest, sessionRoute } from './user-request.js';
import { userView } from './user-view.js';

const keyRequest = z.object({
  position: z.number().int(),
  number: z.string().optional(),
  mnemonic: z.string().optional(),
});
const associateRequest = z.object({ number: z.string().optional() });
const pinRequest = z.object({
  Pin_Number: z.string().optional(),
  With_Secret_Code: z.boolean().optional(),
  Pin_Type_Of_Control: z.string().optional(),
  Pin_Group: z.number().int().optional(),
});

/** A request about one set of one user. */
interface SetRequest extends SessionRequest {
  readonly number: string;
  readonly set: string;
}

/** Phone set programming. */
export function phoneSetRoutes(system: O2gSystem): readonly Route[] {
  const { exchange } = system;
  const { sets } = exchange;
  const on = (method: string, pattern: string, handle: (request: SetRequest) => Reply) =>
    sessionRoute(system, {
      method,
      pattern: `/users/:login${pattern}`,
      handle: (request) => {
        const number = ownNumber(system, request);
        requireLicence(system, request.session, 'API_PHONESETPROG');
        const set = request.params['deviceId'] ?? '';
        return worded(() => handle({ ...request, number, set }));
      },
    });
  const change = (method: string, pattern: string, act: (request: SetRequest) => void) =>
    on(method, `/devices/:deviceId/${pattern}`, (request) => {
      act(request);
      return noContent;
    });
  const state = ({ number, set }: SetRequest) => sets.of(number, set);
  const devices = (number: string) => {
    const subscriber = exchange.subscriber(number);
    return (subscriber && userView(exchange, subscriber, true).devices) ?? [];
  };
  const keyboard = (path: 'programmeableKeys' | 'softKeys', keys: 'keys' | 'softKeys') => [
    change('PUT', `${path}/:position`, (request) => {
      const { position, number, mnemonic } = request.parse(keyRequest);
      if (String(position) !== request.params['position']) {
        throw badParameter('The position of the path and of the key must be the same');
      }
      if (number === undefined) throw badParameter('The number is missing');
      sets.setKey(request.number, request.set, { on: keys, position, number, mnemonic });
    }),
    change('DELETE', `${path}/:position`, ({ number, set, params }) =>
      sets.eraseKey(number, set, { on: keys, position: Number(params['position']) }),
    ),
  ];
  return [
    on('GET', '/devices', ({ number }) => ok({ devices: devices(number) })),
    on('GET', '/devices/:deviceId', ({ number, set }) => {
      sets.of(number, set);
      return ok(devices(number).find(({ id }) => id === set));
    }),
    on('GET', '/devices/:deviceId/dynamicState', (request) => ok(dynamicStateView(state(request)))),
    change('PUT', 'lock', (request) => sets.lock(request.number, request.set, activate(request))),
    change('PUT', 'campon', (request) =>
      sets.campOn(request.number, request.set, activate(request)),
    ),
    change('PUT', 'associate', (request) =>
      sets.associate(request.number, request.set, request.parse(associateRequest).number ?? ''),
    ),
    on('GET', '/devices/:deviceId/REActiveState', ({ number, set }) => {
      requireRemote(system, number, set);
      return ok({ active: exchange.routing.of(number).mobile });
    }),
    change('PUT', 'REActive', (request) => {
      requireRemote(system, request.number, request.set);
      exchange.routing.setRemoteExtension(request.number, activate(request));
    }),
    on('GET', '/devices/:deviceId/addons', (request) => {
      const { addOns } = state(request);
      const none = ['NO_EXTENSIONS'];
      return ok({ addonTypes: addOns.length > 0 ? addOns.map((one) => addOnTypes[one]) : none });
    }),
    on('GET', '/devices/:deviceId/programmeableKeys', (request) =>
      ok({ pkeys: state(request).keys.map((key) => keyView(key, true)) }),
    ),
    on('GET', '/devices/:deviceId/programmedKeys', (request) => {
      const programmed = state(request).keys.filter(({ number }) => number !== undefined);
      return ok({ pkeys: programmed.map((key) => keyView(key, true)) });
    }),
    on('GET', '/devices/:deviceId/softKeys', (request) =>
      ok({ skeys: state(request).softKeys.map((key) => keyView(key, false)) }),
    ),
    ...keyboard('programmeableKeys', 'keys'),
    ...keyboard('softKeys', 'softKeys'),
    on('GET', '/devices/:deviceId/pin', (request) => {
      const { pin } = state(request);
      const number = exchange.subscriber(request.number)?.pin;
      return ok({
        ...(number !== undefined && { Pin_Number: number }),
        With_Secret_Code: pin.withSecretCode,
        Pin_Type_Of_Control: pinControls[pin.control],
        Pin_Group: pin.group,
      });
    }),
    change('PUT', 'pin', (request) => {
      const body = request.parse(pinRequest);
      const control = controlOf(body.Pin_Type_Of_Control);
      sets.setPin(request.number, request.set, {
        ...(body.Pin_Number !== undefined && { number: body.Pin_Number }),
        ...(body.With_Secret_Code !== undefined && { withSecretCode: body.With_Secret_Code }),
        ...(control && { control }),
        ...(body.Pin_Group !== undefined && { group: body.Pin_Group }),
      });
    }),
    on('GET', '/prefixes', ({ query }) => {
      const prefix = exchange.plan.prefixes.find(
        ({ type, value }) => type === query.get('type') && value === query.get('value'),
      );
      if (!prefix) throw new RestError('NOT_FOUND', 'NOT_FOUND', 'There is no such prefix');
      return ok({ value: prefix.value, number: prefix.number });
    }),
  ];
}

/** A user's session is about that user only; an administrator names one in the path. */
function ownNumber(system: O2gSystem, { session, params }: SessionRequest): string {
  const account = system.accounts.find(params['login'] ?? '');
  if (session.user && session.user.login !== account?.login) {
    throw new RestError('FORBIDDEN', 'NOT_ALLOWED', 'These are the sets of somebody else');
  }
  if (account?.number === undefined) {
    throw new RestError('NOT_FOUND', 'NOT_FOUND', 'There is no such user');
  }
  return account.number;
}

function activate({ query }: SetRequest): boolean {
  const word = query.get('activate');
  if (word !== 'true' && word !== 'false') throw badParameter('activate must be true or false');
  return word === 'true';
}

function requireRemote({ exchange }: O2gSystem, number: string, set: string): void {
  exchange.sets.of(number, set);
  const device = exchange.subscriber(number)?.devices.find((one) => one.number === set);
  if (device?.kind !== 'mobile') {
    throw new SetRefusal('not-remote', `${set} is not a remote extension`);
  }
}

function controlOf(word: string | undefined): PinControl | undefined {
  if (word === undefined) return undefined;
  const controls: readonly PinControl[] = ['category', 'own-set', 'everywhere', 'group'];
  const control = controls.find((one) => pinControls[one] === word);
  if (!control) throw badParameter('Pin_Type_Of_Control is not one of the four');
  return control;
}

function badParameter(message: string): RestError {
  return new RestError('BAD_REQUEST', 'BAD_PARAMETER', message);
}
