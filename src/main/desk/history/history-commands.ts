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
 * Acknowledges and deletes calls: what the PBX still has, it is asked for and its events tell; what only
 * we have is done here. Where the PBX can not be asked, nothing is done at all.
 */
export function historyCommands(context: HistoryCommandsContext): Handlers<HistoryCommandName> {
  const { keeper, requests } = context;
  return {
    'history.acknowledge': async ({ choice, acknowledged }) => {
      const recordIds = (await keeper.atPbx(choice))
        .filter((record) => recordKind(record) === 'missed' && record.acknowledged !== acknowledged)
        .map(({ recordId }) => recordId);
      const log = recordIds.length > 0 ? context.log() : undefined;
      await keeper.acknowledgeOwn(choice, acknowledged);
      if (!log) return;
      const name = acknowledged ? 'acknowledge' : 'unacknowledge';
      await requests.ask({ name, ids: recordIds, target: recordIds.join(' ') }, () =>
        log.acknowledge(recordIds, acknowledged),
      );
    },
    'history.delete': async ({ choice }) => deleteCalls(context, choice),
  };
}

/** Deletes calls here and at the PBX. */
export async function deleteCalls(
  { keeper, log: logOf, requests }: HistoryCommandsContext,
  choice: HistoryChoice,
): Promise<void> {
  const recordIds = (await keeper.atPbx(choice)).map(({ recordId }) => recordId);
  const log = recordIds.length > 0 ? logOf() : undefined;
  await keeper.deleteOwn(choice);
  if (!log) return;
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
