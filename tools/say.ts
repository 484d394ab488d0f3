/** One line about what a tool does and why, marked so that it stands out from what other programs print. */
export function say(line: string): void {
  console.log(`▸ ${line}`);
}

/** A sentence for the person at the keyboard that ends a tool: what is so and what to do. No stack is wanted. */
export class Stop extends Error {}

/** Runs a verb's body: a `Stop` ends it with its sentence, anything else with its stack, both with exit code 1. */
export async function verb(body: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
