import type { CommandName } from '@shared/bridge/commands';
import type { DeskState } from '@shared/model/desk-state';
import { FailureError, type FailureKind } from '@shared/model/failure';
import { intrusionOf, type Team } from '@shared/model/team';
import type { CallControl } from '../../pbx/port/call-control';
import type { SupervisorControl } from '../../pbx/port/supervisor';
import type { Handlers } from '../call-commands';
import type { RequestBook } from '../requests';
import { endUnlessOver } from '../tell';
import type { TeamWatch } from './team-watch';

/** The commands about the supervisor's team. */
export type TeamCommandName = Extract<CommandName, `team.${string}`>;

/** What they need of the desk. */
export interface TeamCommandsContext {
  state(): DeskState;
  /** The live session's features; each throws `notLive` or `notSupported`. */
  supervisor(): SupervisorControl;
  calls(): CallControl;
  readonly watch: TeamWatch;
  readonly requests: RequestBook;
}

/** Commands of the supervisor → operations of the port. */
export function teamCommands(context: TeamCommandsContext): Handlers<TeamCommandName> {
  const { requests, watch } = context;
  const team = (): Team => context.state().team ?? fail('notSupported');
  const intrusion = () => intrusionOf(context.state().calls, team()) ?? fail('notIntruding');
  return {
    'team.add': ({ number }) => watch.add(number.replace(/[() ]/g, '')),
    'team.remove': ({ number }) => watch.remove(number),
    'team.intrude': ({ agent, mode }) =>
      requests.ask({ name: 'intrude', target: agent, mode }, () =>
        context.supervisor().intrude(agent, mode),
      ),
    'team.changeMode': async ({ mode }) => {
      // The PBX takes the present mode for leaving (O2G reference, "ChangeIntrusionModeRequest").
      if (intrusion().mode === mode) return;
      await requests.ask({ name: 'changeMode', mode }, () => context.supervisor().changeMode(mode));
    },
    'team.leaveCall': async () => {
      const { mode } = intrusion();
      await requests.ask({ name: 'leaveCall' }, () => context.supervisor().changeMode(mode));
    },
    'team.listenPermanently': ({ agent }) =>
      requests.ask({ name: 'listenPermanently', target: agent }, () =>
        context.supervisor().listenPermanently(agent),
      ),
    'team.stopListening': () =>
      requests.ask({ name: 'stopListening' }, () =>
        endUnlessOver(
          () => context.supervisor().stopListening(),
          'listensToNobody',
          watch.listeningIsOver,
        ),
      ),
    'team.rejectHelp': ({ agent }) =>
      requests.ask({ name: 'rejectHelp', target: agent }, () =>
        // Nobody asks any more.
        endUnlessOver(
          () => context.supervisor().rejectHelp(agent),
          'helpIsOver',
          () => watch.helpIsOver(agent),
        ),
      ),
  };
}

function fail(kind: FailureKind): never {
  throw new FailureError({ kind, retryable: false });
}
