/** The first wait after a try that failed, and the longest (ms). */
export const firstWait = 1_000;
export const longestWait = 30_000;

/**
 * How long to wait before try number `attempt` (from 1): none before the first, then doubling up to the
 * cap, spread over its upper half so that a thousand desks do not return at the same moment.
 */
export function backOff(attempt: number, random: number): number {
  if (attempt <= 1) return 0;
  const ceiling = Math.min(longestWait, firstWait * 2 ** (attempt - 2));
  return Math.round(ceiling * (0.5 + random / 2));
}
