export { AgentButton, AskedState } from './AgentButton';
export { AgentControl } from './AgentControl';
export { CodeForm } from './CodeForm';
export { AgentStrip } from './AgentStrip';
export { useReadyOrAway } from './use-ready-or-away';
export { useAgentWords } from './agent-words';
export { useTransactionCode } from './use-transaction-code';
export { useWrapUpWords } from './use-wrap-up-words';
export { wrappedUp } from './wrap-up';
