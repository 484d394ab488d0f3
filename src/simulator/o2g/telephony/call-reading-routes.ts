import { Refusal } from '../../exchange/refusal.js';
import { dropParticipant } from '../../exchange/releasing.js';
import { noContent, ok } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import { loginOf } from '../accounts.js';
import { callView, callViews, deviceCapabilities, userState } from '../call-view.js';
import type { O2gSystem } from '../o2g-system.js';
import { participantId } from '../participant-view.js';
import { sessionRoute, type UserRequest, userRoute } from '../user-request.js';

/** Call control: calls with their legs and participants, and the telephonic state. */
export function callReadingRoutes(system: O2gSystem): readonly Route[] {
  const { exchange } = system;
  const call = ({ number, params }: UserRequest) =>
    callView(exchange, exchange.call(params['callRef'] ?? '', number), number);
  const read = (pattern: string, answer: (request: UserRequest) => unknown) =>
    userRoute(system, {
      method: 'GET',
      pattern: `/telephony/${pattern}`,
      licence: 'TELEPHONY_ADVANCED',
      handle: (request) => ok(answer(request)),
    });
  return [
    read('calls', ({ number }) => ({ calls: callViews(exchange, number) })),
    read('calls/:callRef', call),
    read('calls/:callRef/deviceLegs', (request) => ({ legs: call(request).legs })),
    read('calls/:callRef/deviceLegs/:legId', (request) => {
      const leg = call(request).legs.find((one) => one.deviceId === request.params['legId']);
      if (!leg) throw new Refusal('no-leg', 'The call has no such leg');
      return leg;
    }),
    read('calls/:callRef/participants', (request) => ({
      participants: call(request).participants,
    })),
    read('calls/:callRef/participants/:participantId', (request) => {
      const { participantId: id } = request.params;
      const participant = call(request).participants.find((one) => one.participantId === id);
      if (!participant) throw new Refusal('bad-parameter', `${id} is not in the call`);
      return participant;
    }),
    userRoute(system, {
      method: 'DELETE',
      pattern: '/telephony/calls/:callRef/participants/:participantId',
      licence: 'TELEPHONY_ADVANCED',
      notFound: 400,
      handle: ({ number, params }) => {
        const { callRef = '', participantId: id = '' } = params;
        const party = exchange
          .call(callRef, number)
          .parties.find((one) => participantId(one) === id);
        dropParticipant(exchange, number, callRef, party?.number ?? id);
        return noContent;
      },
    }),
    read('state', ({ number }) => telephonicState(system, number)),
    sessionRoute(system, {
      method: 'POST',
      pattern: '/telephony/state/snapshot',
      notFound: 400,
      handle: ({ session, query }) => {
        const named = session.user ?? system.accounts.find(query.get('loginName') ?? '');
        const meant = named ? [named] : system.accounts.all;
        for (const { number } of meant) {
          if (number !== undefined) publishState(system, number);
        }
        return noContent;
      },
    }),
  ];
}

/** The user state goes with the event [client]; the answer leaves it out, as the reference says. */
function telephonicState({ exchange }: O2gSystem, number: string) {
  return {
    calls: callViews(exchange, number),
    deviceCapabilities: deviceCapabilities(exchange, number),
  };
}

function publishState(system: O2gSystem, number: string): void {
  system.subscriptions.publish({
    eventName: 'OnTelephonyState',
    loginName: loginOf(number),
    state: {
      ...telephonicState(system, number),
      userState: userState(system.exchange, number),
    },
  });
}
