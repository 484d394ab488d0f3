export { AgentButton } from './AgentButton';
export { AgentControl } from './AgentControl';
export { AgentStrip } from './AgentStrip';
export { useReadyOrAway } from './use-ready-or-away';
