import type { Page } from '@playwright/test';
import type { HookswitchBridge, Outcome } from '../../src/shared/bridge/bridge';
import type { CommandInput, CommandName } from '../../src/shared/bridge/commands';
import type { QueryInput, QueryName, QueryOutputs } from '../../src/shared/bridge/queries';

/** The bridge, by names and inputs that the functions below have made sure of. */
type AnyBridge = Record<
  keyof Pick<HookswitchBridge, 'command' | 'query'>,
  (name: string, input: unknown) => Promise<Outcome<unknown>>
>;

const over = (page: Page, kind: keyof AnyBridge, name: string, input: unknown) =>
  page.evaluate(
    ([how, what, given]) => {
      const { hookswitch } = globalThis as unknown as { hookswitch: AnyBridge };
      return hookswitch[how](what, given);
    },
    [kind, name, input] as const,
  );

/** Gives a command as the window's page does. The PBX may refuse it; what the bridge does not take is the test's error. */
export async function command<N extends CommandName>(
  page: Page,
  name: N,
  input: CommandInput<N>,
): Promise<void> {
  const outcome = await over(page, 'command', name, input);
  if (!outcome.ok && outcome.failure.kind === 'badInput') {
    throw new Error(`${name}: ${String(outcome.failure.details?.message)}`);
  }
}

/** Asks as the window's page does. */
export async function query<N extends QueryName>(
  page: Page,
  name: N,
  input: QueryInput<N>,
): Promise<QueryOutputs[N]> {
  const outcome = (await over(page, 'query', name, input)) as Outcome<QueryOutputs[N]>;
  if (!outcome.ok) throw new Error(`${name}: ${outcome.failure.kind}`);
  return outcome.value;
}
