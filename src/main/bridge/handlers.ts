import type { CommandInput, CommandName } from '@shared/bridge/commands';
import type { QueryInput, QueryName, QueryOutputs } from '@shared/bridge/queries';

/** What does each command; a thrown `FailureError` is an answer too. */
export type CommandHandlers = {
  readonly [N in CommandName]: (input: CommandInput<N>) => Promise<void>;
};

/** What answers each query; a thrown `FailureError` is an answer too. */
export type QueryHandlers = {
  readonly [N in QueryName]: (input: QueryInput<N>) => QueryOutputs[N] | Promise<QueryOutputs[N]>;
};
