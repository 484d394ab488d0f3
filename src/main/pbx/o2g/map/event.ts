import type { DeskEvent } from '@shared/model/event';
import { z } from 'zod';
import * as agent from '../schema/agent';
import { comRecordEvent, comRecordsEvent } from '../schema/comlog';
import * as schema from '../schema/event';
import { agentStatus } from './agent';
import { routingStateChanged } from '../schema/routing';
import { call } from './call';
import { callCreated, callModified, callRemoved } from './call-event';
import { counters } from './counters';
import { deviceAbilities, deviceStates } from './device';
import type { EventContext } from './event-context';
import { historyAcknowledged, historyDeleted, historyRecorded } from './history-event';
import * as phone from './phone-event';
import { objectDecoders } from './pbx-object';
import { profileDecoders } from './profile-event';
import { routing } from './routing';
import { siteDecoders } from './site-event';
import { teamEvent } from './team-event';

type Decode = (raw: unknown, context: EventContext) => DeskEvent | undefined;

/** A line of the event channel, parsed, as a desk event; undefined where it says nothing to the desk. */
export function deskEvent(raw: unknown, context: EventContext): DeskEvent | undefined {
  const name = textOf(raw, 'eventName');
  if (name === undefined) {
    context.tally.count('line', 'nameless');
    return undefined;
  }
  const decode = decoders.get(name);
  if (!decode) {
    context.tally.count('event', name);
    return undefined;
  }
  const login = textOf(raw, 'loginName');
  const agent = login === undefined ? undefined : context.team?.numberOf(login);
  try {
    return login === undefined || agent === undefined
      ? decode(raw, context)
      : teamEvent(decode(raw, { ...context, user: { login, number: agent } }), agent);
  } catch (thrown) {
    if (!(thrown instanceof z.ZodError)) throw thrown;
    const path = thrown.issues[0]?.path.join('.') ?? '';
    context.tally.count('shape of an event', `${name}.${path}`);
    return undefined;
  }
}

/** A decoder that trusts what its schema has parsed. */
function decoder<T extends z.ZodType>(
  shape: T,
  map: (event: z.output<T>, context: EventContext) => DeskEvent | undefined,
): Decode {
  return (raw, context) => map(shape.parse(raw), context);
}

const telephonyState = decoder(schema.telephonyState, ({ state }, { words }): DeskEvent => {
  return {
    type: 'telephonyState',
    calls: state.calls.map((each) => call(each, words)),
    deviceChanges: deviceAbilities(state.deviceCapabilities),
    ...(state.userState ? { userState: words.userState(state.userState) } : {}),
  };
});

function supervisorHelp(asked: boolean): Decode {
  return decoder(agent.supervisorHelp, ({ agentNumber }) => ({
    type: 'agentHelpChanged',
    asked,
    ...(agentNumber ? { other: agentNumber } : {}),
  }));
}

const decoders: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['OnCallCreated', decoder(schema.callCreated, callCreated)],
  ['OnCallModified', decoder(schema.callModified, callModified)],
  ['OnCallRemoved', decoder(schema.callRemoved, callRemoved)],
  ['OnTelephonyState', telephonyState],
  [
    'OnDeviceStateModified',
    decoder(schema.deviceStateModified, (event, { words }) => {
      const deviceChanges = deviceStates(event.deviceStates, words);
      return deviceChanges.length > 0 ? { type: 'devicesChanged', deviceChanges } : undefined;
    }),
  ],
  [
    'OnUserStateModified',
    decoder(schema.userStateModified, ({ state }, { words }) => ({
      type: 'userStateChanged',
      userState: words.userState(state),
    })),
  ],
  [
    'OnEventSummaryUpdated',
    decoder(schema.eventSummaryUpdated, ({ eventSummary }) => ({
      type: 'countersChanged',
      counters: counters(eventSummary),
    })),
  ],
  [
    'OnRoutingStateChanged',
    decoder(routingStateChanged, ({ routingState }, { words }) => ({
      type: 'routingChanged',
      routing: routing(routingState, words),
    })),
  ],
  ['OnComRecordCreated', decoder(comRecordEvent, historyRecorded)],
  ['OnComRecordModified', decoder(comRecordEvent, historyRecorded)],
  ['OnComRecordsAck', decoder(comRecordsEvent, historyAcknowledged(true))],
  ['OnComRecordsUnAck', decoder(comRecordsEvent, historyAcknowledged(false))],
  ['OnComRecordsDeleted', decoder(comRecordsEvent, historyDeleted)],
  [
    'OnAgentStateChanged',
    decoder(agent.agentStateChanged, ({ state }, { tally }) => ({
      type: 'agentChanged',
      status: agentStatus(state, tally),
    })),
  ],
  ...siteDecoders,
  ...objectDecoders,
  ['OnSupervisorHelpRequested', supervisorHelp(true)],
  ['OnSupervisorHelpCancelled', supervisorHelp(false)],
  ['OnDynamicStateChanged', decoder(phone.dynamicStateChanged, phone.groupLogOnChanged)],
  // "keepalive" and "Chunk started": known, and nothing that the desk shows.
  ['OnChannelInformation', () => undefined],
  ...profileDecoders,
]);

function textOf(raw: unknown, field: 'eventName' | 'loginName'): string | undefined {
  const value = typeof raw === 'object' && raw !== null ? Reflect.get(raw, field) : undefined;
  return typeof value === 'string' ? value : undefined;
}
