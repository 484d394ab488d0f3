/** `npm run simulator`: one line of JSON with the addresses, then serves until it is stopped. */
import { parseArgs } from 'node:util';
import { startSimulator } from './index.js';

const usage =
  'Usage: npm run simulator -- [--system o2g] [--port N] [--tls] [--seed N] [--people demo|quiet]';

interface CliOptions {
  readonly port: number;
  readonly tls: boolean;
  readonly seed: number;
  readonly people: 'demo' | 'quiet';
}

function readOptions(): CliOptions {
  const { values } = parseArgs({
    options: {
      system: { type: 'string', default: 'o2g' },
      port: { type: 'string', default: '0' },
      tls: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      people: { type: 'string', default: 'demo' },
    },
  });
  if (values.system !== 'o2g') {
    throw new Error(`There is no simulator of "${values.system}"; there is one of o2g.`);
  }
  const { people } = values;
  if (people !== 'demo' && people !== 'quiet') {
    throw new Error(`--people is demo or quiet, not "${people}".`);
  }
  return {
    port: wholeNumber('--port', values.port, 65_535),
    seed: wholeNumber('--seed', values.seed, 4_294_967_295),
    tls: values.tls,
    people,
  };
}

function wholeNumber(option: string, text: string, highest: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > highest) {
    throw new Error(`${option} takes a whole number from 0 to ${highest}, not "${text}".`);
  }
  return value;
}

function optionsOrExit(): CliOptions {
  try {
    return readOptions();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(usage);
    process.exit(2);
  }
}

const options = optionsOrExit();
try {
  const simulator = await startSimulator(options);
  const stop = () => void simulator.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  console.log(JSON.stringify(simulator.address));
} catch (error) {
  console.error(`The simulator could not start: ${String(error)}`);
  process.exit(1);
}
