import type { CommandName } from '@shared/bridge/commands';
import { recordKind, type HistoryChoice } from '@shared/model/history';
import type { History } from '../../pbx/port/history';
import type { Handlers } from '../call-commands';
import type { RequestBook } from '../requests';
import type { HistoryKeeper } from './history-keeper';

/** The commands about the log that the PBX has a part in. */
export type HistoryCommandName = Extract<CommandName, 'history.acknowledge' | 'history.delete'>;

/** What they need of the desk. */
export interface HistoryCommandsContext {
  readonly keeper: HistoryKeeper;
  /** The live session's log; throws `notLive` or `notSupported`. */
  log(): History;
  readonly requests: RequestBook;
}

/**
 * Acknowledges and deletes calls. What the PBX still has, it is asked for first, and its events tell; what only we have is
 * done once it has taken that. Where the PBX can not be asked or says no, nothing is done at all.
 */
export function historyCommands(context: HistoryCommandsContext): Handlers<HistoryCommandName> {
  const { keeper, requests } = context;
  return {
    'history.acknowledge': async ({ choice, acknowledged }) => {
      const recordIds = (await keeper.atPbx(choice))
        .filter((record) => recordKind(record) === 'missed' && record.acknowledged !== acknowledged)
        .map(({ recordId }) => recordId);
      if (recordIds.length > 0) {
        const log = context.log();
        const name = acknowledged ? 'acknowledge' : 'unacknowledge';
        await requests.ask({ name, ids: recordIds, target: recordIds.join(' ') }, () =>
          log.acknowledge(recordIds, acknowledged),
        );
      }
      await keeper.acknowledgeOwn(choice, acknowledged);
    },
    'history.delete': async ({ choice }) => deleteCalls(context, choice),
  };
}

/** Deletes calls at the PBX, then here. */
export async function deleteCalls(
  context: HistoryCommandsContext,
  choice: HistoryChoice,
): Promise<void> {
  const { keeper, requests } = context;
  const recordIds = (await keeper.atPbx(choice)).map(({ recordId }) => recordId);
  if (recordIds.length > 0) {
    const log = context.log();
    await keeper.askedToDelete(recordIds);
    try {
      const target = recordIds.join(' ');
      await requests.ask({ name: 'deleteRecords', ids: recordIds, target }, () =>
        log.delete(recordIds),
      );
    } catch (thrown) {
      await keeper.keepAfterAll(recordIds);
      throw thrown;
    }
  }
  await keeper.deleteOwn(choice);
}
