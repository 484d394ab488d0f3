export { AgentButton } from './AgentButton';
export { AgentControl } from './AgentControl';
export { agentTroubles } from './agent-requests';
export { AgentStrip } from './AgentStrip';
export { useReadyOrAway } from './use-ready-or-away';
