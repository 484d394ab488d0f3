import type { Duty, Occupation, Operator } from '../../exchange/acd/operator.js';
import type { Exchange } from '../../exchange/exchange.js';

/** The exchange's occupations in the words of AgentSubState. */
const subStates: Readonly<Record<Occupation, string>> = {
  ready: 'READY',
  'transaction-code': 'TRANSACTION_CODE_INPUT',
  'wrap-up': 'WRAPUP',
  pause: 'PAUSE',
  withdrawn: 'WITHDRAW',
  'out-of-group': 'OUT_OF_PG',
};

/** An operator's state on the wire (reference: AgentState). */
export function agentState(exchange: Exchange, number: string) {
  const duty = exchange.acd.dutyOf(number);
  if (!duty) return { mainState: 'LOG_OFF' };
  const subState = exchange.acd.isBusy(number) ? 'BUSY' : subStates[duty.occupation];
  return { mainState: 'LOG_ON', subState, ...place(duty), withdrawReason: duty.reason ?? 0 };
}

function place({ set, group }: Duty) {
  return { proAcdDeviceNumber: set, ...(group !== undefined && { pgNumber: group }) };
}

/** An operator's configuration on the wire (reference: AgentConfig). */
export function agentConfig(operator: Operator) {
  const [preferred] = operator.groups;
  return {
    type: operator.kind === 'supervisor' ? 'SUPERVISOR' : 'AGENT',
    processingGroups: {
      ...(preferred !== undefined && { preferred }),
      groups: operator.groups,
    },
    skills: { skills: operator.skills },
    selfAssign: operator.choosesGroup,
    headset: operator.headset,
    ...(operator.kind === 'supervisor' && { help: true }),
  };
}

/** The withdraw reasons of a group on the wire (reference: WithdrawReasons). */
export function withdrawReasons(labels: readonly string[]) {
  return {
    number: labels.length,
    reasons: labels.map((label, at) => ({ index: at + 1, label })),
  };
}
