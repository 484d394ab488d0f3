import { z } from 'zod';
import { logOff, logOn, occupy, requireOperator } from '../exchange/acd/duties.js';
import { changeIntrusion, intrude } from '../exchange/acd/intrusion.js';
import { askHelp, endHelp } from '../exchange/acd/help.js';
import { pilotStatuses } from '../exchange/acd/operator.js';
import { overflow } from '../exchange/acd/pilot-queue.js';
import type { Exchange } from '../exchange/exchange.js';
import { noContent, ok } from '../http/reply.js';
import type { Route } from '../http/router.js';
import { controlRoute } from './control-route.js';

const stateRequest = z.object({
  state: z.enum(['off', 'ready', 'wrap-up', 'pause', 'withdrawn', 'out-of-group']),
  /** For who is logged off: the group and the set, or the preferred group and the own number. */
  group: z.string().optional(),
  set: z.string().optional(),
  reason: z.number().int().optional(),
});
const mode = z.enum(['normal', 'restricted', 'discrete']);
const modeRequest = z.object({ mode });
const intrusionRequest = z.object({ agent: z.string(), mode });
const pilotRequest = z.object({ status: z.enum(pilotStatuses) });
const overflowRequest = z.object({ to: z.string() });
const groupRequest = z
  .object({ wrapUp: z.number().nonnegative(), asksCode: z.boolean() })
  .partial();

/** The control API for the contact centre: what agents do at their own sets. */
export function agentControlRoutes(
  exchange: Exchange,
  numberOf: (user: string) => string,
): readonly Route[] {
  const { acd } = exchange;
  const number = (params: Readonly<Record<string, string>>) => numberOf(params['number'] ?? '');
  return [
    controlRoute('GET', 'agents', z.unknown(), () =>
      ok({
        agents: acd.operators.map((operator) => ({
          number: operator.number,
          duty: acd.dutyOf(operator.number) ?? null,
          busy: acd.isBusy(operator.number),
        })),
        codes: acd.codes,
      }),
    ),
    controlRoute('PUT', 'agents/:number', stateRequest, (body, params) => {
      become(exchange, number(params), body);
      return noContent;
    }),
    controlRoute('POST', 'agents/:number/help', z.unknown(), (_, params) => {
      askHelp(exchange, number(params));
      return noContent;
    }),
    controlRoute('DELETE', 'agents/:number/help', z.unknown(), (_, params) => {
      const agent = number(params);
      endHelp(exchange, agent, acd.helpAsked(agent) ?? '');
      return noContent;
    }),
    controlRoute(
      'POST',
      'agents/:number/intrusion',
      intrusionRequest,
      ({ agent, mode }, params) => {
        intrude(exchange, number(params), numberOf(agent), mode);
        return noContent;
      },
    ),
    controlRoute('PUT', 'agents/:number/intrusion', modeRequest, ({ mode }, params) => {
      changeIntrusion(exchange, number(params), mode);
      return noContent;
    }),
    controlRoute('PUT', 'pilots/:pilot', pilotRequest, ({ status }, params) => {
      acd.setPilotStatus(params['pilot'] ?? '', status);
      return noContent;
    }),
    controlRoute('POST', 'calls/:callRef/overflow', overflowRequest, ({ to }, params) => {
      overflow(exchange, params['callRef'] ?? '', to);
      return noContent;
    }),
    controlRoute('PUT', 'groups/:group', groupRequest, ({ wrapUp, asksCode }, params) => {
      acd.changeGroup(params['group'] ?? '', {
        ...(wrapUp !== undefined && { wrapUp }),
        ...(asksCode !== undefined && { asksCode }),
      });
      return noContent;
    }),
  ];
}

function become(
  exchange: Exchange,
  number: string,
  { state, group, set, reason }: z.infer<typeof stateRequest>,
): void {
  const operator = requireOperator(exchange, number);
  const isOn = exchange.acd.dutyOf(number) !== undefined;
  if (state === 'off') {
    if (isOn) logOff(exchange, number);
    return;
  }
  if (isOn && group !== undefined) logOff(exchange, number);
  if (!isOn || group !== undefined) {
    const chosen = state === 'out-of-group' ? undefined : (group ?? operator.groups[0]);
    logOn(exchange, number, { set: set ?? number, ...(chosen !== undefined && { group: chosen }) });
  }
  if (state !== 'out-of-group') occupy(exchange, number, state, reason);
}
