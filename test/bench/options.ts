import { parseArgs } from 'node:util';

/** The parts of the bench, in the order in which they run. */
export const parts = [
  'events',
  'startup',
  'memory',
  'idle',
  'latency',
  'flood',
  'reconnect',
  'archive',
] as const;
export type Part = (typeof parts)[number];

/** What the command line asks for. */
export interface Options {
  readonly json: boolean;
  readonly only: readonly Part[];
  /** How often each side is measured. */
  readonly runs: number;
  /** A folder for a processor profile of the event path. */
  readonly profile?: string;
}

export const usage =
  'Usage: npm run bench [-- --json] [--only startup|memory|idle|events|latency|flood|reconnect|archive]… [--runs N] [--profile DIR]';

/** Reads the command line. Throws with one sentence when it makes no sense. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      runs: { type: 'string', default: '5' },
      profile: { type: 'string' },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1');
  const asked = values.only?.map(partNamed) ?? parts;
  return {
    json: values.json,
    only: parts.filter((part) => asked.includes(part)),
    runs,
    ...(values.profile === undefined ? {} : { profile: values.profile }),
  };
}

function partNamed(name: string): Part {
  const part = parts.find((each) => each === name);
  if (!part) throw new Error(`--only takes one of ${parts.join(', ')}, not "${name}"`);
  return part;
}
