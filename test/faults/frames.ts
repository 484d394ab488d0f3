import type { ServerResponse } from 'node:http';
import { seededRandom } from '../../src/simulator/exchange/random';
import type { FaultProxy } from './proxy/fault-proxy';

const end = '\r\n';

/** The frames of the event channel in a test's hand: kept, held back, written again or in another order. */
export class Frames {
  private readonly passed: string[] = [];
  private held: string[] | undefined;
  private channel: ServerResponse | undefined;

  constructor(proxy: FaultProxy) {
    proxy.fault = {
      write: ({ response }, bytes) => {
        this.channel = response;
        const lines = bytes.toString('utf8').split(end).filter(Boolean);
        if (this.held) this.held.push(...lines);
        else this.write(lines);
      },
    };
  }

  /** Nothing passes until it is released. */
  hold(): void {
    this.held = [];
  }

  /** Lets what was held pass, in another order. */
  release(ordered: (lines: readonly string[]) => readonly string[]): void {
    const lines = this.held ?? [];
    this.held = undefined;
    this.write(ordered(lines));
  }

  /** Lets what was held pass in a random order, some of it twice, `apart` ms apart or in one chunk. */
  async shuffled(seed: number, apart: number, pass: (ms: number) => Promise<void>): Promise<void> {
    const lines = this.held ?? [];
    this.held = undefined;
    const chance = seededRandom(seed + 1);
    const twice = lines.filter(() => chance() < 0.3);
    const order = [...lines, ...twice]
      .map((line) => ({ line, at: chance() }))
      .sort((one, other) => one.at - other.at)
      .map(({ line }) => line);
    if (apart === 0) this.write(order);
    else {
      for (const line of order) {
        this.write([line]);
        await pass(apart);
      }
    }
  }

  /** Writes the last frame of this kind once more. */
  again(kind: RegExp): void {
    const line = this.passed.findLast((each) => kind.test(each));
    if (line === undefined) throw new Error(`No frame ${String(kind)} has passed`);
    this.channel?.write(line + end);
  }

  private write(lines: readonly string[]): void {
    this.passed.push(...lines);
    this.channel?.write(lines.map((line) => line + end).join(''));
  }
}
