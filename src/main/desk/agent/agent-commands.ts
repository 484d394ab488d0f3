import type { CommandName } from '@shared/bridge/commands';
import type { Agent, AgentStatus, AgentWish } from '@shared/model/agent';
import { fulfils, isInCall } from '@shared/model/agent-wish';
import type { DeskState } from '@shared/model/desk-state';
import { FailureError } from '@shared/model/failure';
import type { AgentControl } from '../../pbx/port/agent';
import type { CallControl } from '../../pbx/port/call-control';
import type { SupervisorControl } from '../../pbx/port/supervisor';
import type { Handlers } from '../call-commands';
import type { RequestBook } from '../requests';
import { endUnlessOver, type Tell } from '../tell';

/** The commands about the operator's own state. */
export type AgentCommandName = Extract<CommandName, `agent.${string}`>;

/** What they need of the desk. */
export interface AgentCommandsContext {
  state(): DeskState;
  /** The live session's features; each throws `notLive` or `notSupported`. */
  control(): AgentControl;
  calls(): CallControl;
  supervisor(): SupervisorControl;
  readonly tell: Tell;
  /** Keeps a wish until the call is over; undefined forgets it. */
  setNext(wish: NonNullable<DeskState['agentNext']>['wish'] | undefined): void;
  readonly requests: RequestBook;
}

/** Asks the PBX for a state, unless it is so already. Confirmed by the event that tells it. */
export async function askForState(
  {
    state,
    control,
    supervisor,
    requests,
  }: Pick<AgentCommandsContext, 'state' | 'control' | 'supervisor' | 'requests'>,
  wish: AgentWish,
): Promise<void> {
  const status = state().agent?.status;
  if (status && fulfils(status, wish)) return;
  await requests.ask({ name: 'agentState', wish }, () => {
    if (wish.to === 'inGroup') return supervisor().enterGroup(wish.group);
    // Without a group the PBX would log the supervisor off.
    if (wish.to === 'outOfGroup') return supervisor().exitGroup(groupOf(status));
    return become(control(), wish);
  });
}

function groupOf(status: AgentStatus | undefined): string {
  if (status?.group !== undefined) return status.group;
  throw new FailureError({ kind: 'groupChangeRefused', retryable: false });
}

function become(
  control: AgentControl,
  wish: Exclude<AgentWish, { to: 'inGroup' | 'outOfGroup' }>,
): Promise<void> {
  switch (wish.to) {
    case 'loggedOn':
      return control.logOn(wish);
    case 'loggedOff':
      return control.logOff();
    case 'ready':
      return control.ready();
    case 'wrapUp':
      return control.wrapUp();
    case 'pause':
      return control.pause();
    case 'withdraw':
      return control.withdraw(wish.reason);
  }
}

/** Commands of the operator → operations of the port. */
export function agentCommands(context: AgentCommandsContext): Handlers<AgentCommandName> {
  const { requests } = context;
  const agent = (): Agent => {
    const known = context.state().agent;
    if (!known) throw new FailureError({ kind: 'notSupported', retryable: false });
    return known;
  };
  return {
    'agent.become': async ({ wish }) => {
      const { status } = agent();
      // Throws at once where nothing can be asked: a wish that never comes true must not be kept.
      context.control();
      if (wish.to !== 'loggedOn' && isInCall(status, context.state().calls)) context.setNext(wish);
      else {
        context.setNext(undefined);
        await askForState(context, wish);
      }
    },
    'agent.cancelNext': () => {
      context.setNext(undefined);
      return Promise.resolve();
    },
    'agent.askHelp': () => requests.ask({ name: 'askHelp' }, () => context.control().askHelp()),
    'agent.cancelHelp': () => {
      const supervisor = agent().helpAsked?.of;
      return requests.ask({ name: 'cancelHelp' }, () =>
        // Help has come, or was rejected.
        endUnlessOver(
          () => context.control().cancelHelp(supervisor),
          'helpIsOver',
          () => context.tell({ type: 'agentHelpChanged', asked: false }),
        ),
      );
    },
    'agent.sendTransactionCode': async ({ code }) => {
      const call = agent().lastCall;
      const device = call?.deviceId ?? agent().status.proAcd;
      if (!call || device === undefined) {
        throw new FailureError({ kind: 'noSuchCall', retryable: false });
      }
      await requests.ask({ name: 'sendTransactionCode', target: code }, () =>
        context.calls().sendAccountInfo(call.callRef, device, code),
      );
    },
  };
}
