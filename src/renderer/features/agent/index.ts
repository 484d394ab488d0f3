export { AgentControl } from './AgentControl';
export { AgentStrip } from './AgentStrip';
