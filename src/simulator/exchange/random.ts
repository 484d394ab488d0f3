/** A source of numbers from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** The mulberry32 generator: small, fast, and the same sequence for the same seed everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number between two bounds, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One element of a list that has at least one. */
export function pick<T>(random: Random, [first, ...rest]: readonly [T, ...T[]]): T {
  const index = between(random, 0, rest.length);
  return index === 0 ? first : (rest[index - 1] ?? first);
}

/** Lower-case hexadecimal digits. */
export function hexDigits(random: Random, count: number): string {
  return Array.from({ length: count }, () => between(random, 0, 15).toString(16)).join('');
}
