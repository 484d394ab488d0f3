import { isAgentRequest, type DeskState, type Request } from './desk-state';
import { isUnderWay, troubled } from './requests';

/** The requests about the contact centre, oldest first. */
export const agentRequests = ({ requests }: DeskState): readonly Request[] =>
  Object.values(requests)
    .filter(({ name }) => isAgentRequest(name))
    .sort((one, other) => one.askedAt - other.askedAt);

/** Those refused, or without effect after 5 s. What the line left in doubt the next snapshot tells. */
export const agentTroubles = (desk: DeskState): readonly Request[] =>
  troubled(agentRequests(desk)).filter(({ progress }) => progress !== 'lost');

/** The state that is asked for now, if any. */
export const askedState = (desk: DeskState): Request | undefined =>
  agentRequests(desk).find((request) => request.name === 'agentState' && isUnderWay(request));
