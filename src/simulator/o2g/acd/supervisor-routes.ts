import { z } from 'zod';
import { enterGroup, exitGroup } from '../../exchange/acd/duties.js';
import { changeIntrusion, intrude } from '../../exchange/acd/intrusion.js';
import type { IntrusionMode } from '../../exchange/call.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import type { UserRequest } from '../user-request.js';
import { acdCommand } from './acd-route.js';

/** IntrusionMode on the wire. */
const modes: Readonly<Record<'NORMAL' | 'RESTRICTED' | 'DISCRETE', IntrusionMode>> = {
  NORMAL: 'normal',
  RESTRICTED: 'restricted',
  DISCRETE: 'discrete',
};
const mode = z.enum(['NORMAL', 'RESTRICTED', 'DISCRETE']).transform((word) => modes[word]);

const groupRequest = z.object({ pgGroupNumber: z.string().optional() }).default({});
const intrusionRequest = z.object({
  agentNumber: z.string(),
  mode: mode.default('normal'),
});
const changeRequest = z.object({ mode });
const listeningRequest = z.object({ agentNumber: z.string() });

/** Call Center Agent, the supervisor's half: groups entered and left, and other people's calls. */
export function supervisorRoutes(system: O2gSystem): readonly Route[] {
  const { exchange } = system;
  const command = (method: string, pattern: string, act: (request: UserRequest) => void) =>
    acdCommand(system, method, pattern, act);
  return [
    command('POST', 'enterPG', (request) => {
      enterGroup(exchange, request.number, request.parse(groupRequest).pgGroupNumber);
    }),
    command('POST', 'exitPG', (request) => {
      exitGroup(exchange, request.number, request.parse(groupRequest).pgGroupNumber);
    }),
    command('POST', 'intrusion', (request) => {
      const asked = request.parse(intrusionRequest);
      intrude(exchange, request.number, asked.agentNumber, asked.mode);
    }),
    command('PUT', 'intrusion', (request) => {
      changeIntrusion(exchange, request.number, request.parse(changeRequest).mode);
    }),
    command('POST', 'permanentListening', (request) => {
      exchange.supervision.listen(request.number, request.parse(listeningRequest).agentNumber);
    }),
    // Not in the reference: the vendor's clients of 2.7 and later end it so.
    command('DELETE', 'permanentListening', ({ number }) => exchange.supervision.stop(number)),
  ];
}
