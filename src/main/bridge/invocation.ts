import type { z } from 'zod';
import type { Outcome } from '@shared/bridge/bridge';
import { commands, type CommandInput, type CommandName } from '@shared/bridge/commands';
import {
  queries,
  type QueryInput,
  type QueryName,
  type QueryOutputs,
} from '@shared/bridge/queries';
import { asFailure, type FailureKind } from '@shared/model/failure';
import { readOnce } from '@shared/read-once';
import type { CommandHandlers, QueryHandlers } from './handlers';

const commandSchemas: { readonly [N in CommandName]: z.ZodType<CommandInput<N>> } = commands;
const querySchemas: { readonly [N in QueryName]: z.ZodType<QueryInput<N>> } = queries;

const isCommand = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(commands, name);
const isQuery = (name: unknown): name is QueryName =>
  typeof name === 'string' && Object.hasOwn(queries, name);

/** Does the command if there is one of that name and the input fits; never throws. */
export async function invokeCommand(
  handlers: CommandHandlers,
  name: unknown,
  input: unknown,
): Promise<Outcome<void>> {
  if (!isCommand(name)) return refused('badInput', 'no such command');
  return command(handlers, name, input);
}

/** Answers the query if there is one of that name and the input fits; never throws. */
export async function invokeQuery(
  handlers: QueryHandlers,
  name: unknown,
  input: unknown,
): Promise<Outcome<unknown>> {
  if (!isQuery(name)) return refused('badInput', 'no such query');
  return query(handlers, name, input);
}

const command = <N extends CommandName>(
  handlers: CommandHandlers,
  name: N,
  input: unknown,
): Promise<Outcome<void>> => run(commandSchemas[name], input, (parsed) => handlers[name](parsed));

const query = <N extends QueryName>(
  handlers: QueryHandlers,
  name: N,
  input: unknown,
): Promise<Outcome<QueryOutputs[N]>> =>
  run(querySchemas[name], input, async (parsed) => handlers[name](parsed));

/** The names of the fields that do not fit are told; their values never are. */
async function run<I, O>(
  schema: z.ZodType<I>,
  input: unknown,
  handler: (input: I) => Promise<O>,
): Promise<Outcome<O>> {
  try {
    const parsed = schema.safeParse(input, readOnce);
    if (parsed.success) return { ok: true, value: await handler(parsed.data) };
    const fields = parsed.error.issues.map((issue) => issue.path.join('.') || '(input)');
    return refused('badInput', [...new Set(fields)].slice(0, 5).join(' ').slice(0, 100));
  } catch (reason) {
    return { ok: false, failure: asFailure(reason) };
  }
}

/** A refusal that is no one's answer: trying the same again does not help. */
export function refused(kind: FailureKind, message: string): Outcome<never> {
  return { ok: false, failure: { kind, retryable: false, details: { message } } };
}
