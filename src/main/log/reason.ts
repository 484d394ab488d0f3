/** What was thrown, as a fact of a log line: with its stack where it has one, for defects of ours. */
export const reasonOf = (thrown: unknown): { readonly reason: string } => ({
  reason: thrown instanceof Error ? (thrown.stack ?? thrown.message) : 'unknown',
});
