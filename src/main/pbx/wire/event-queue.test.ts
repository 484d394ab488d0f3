import { describe, expect, it } from 'vitest';
import { EventQueue } from './event-queue';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = [];
  for await (const item of items) read.push(item);
  return read;
}

describe('EventQueue', () => {
  it('keeps what was pushed before somebody reads, and ends after the last', async () => {
    const queue = new EventQueue<number>();
    queue.push(1);
    queue.push(2);
    queue.end();
    queue.push(3);
    expect(await all(queue)).toEqual([1, 2]);
  });

  it('wakes a waiting reader', async () => {
    const queue = new EventQueue<string>();
    const read = all(queue);
    await Promise.resolve();
    queue.push('a');
    await Promise.resolve();
    queue.push('b');
    queue.end();
    expect(await read).toEqual(['a', 'b']);
  });

  it('drops what comes after its reader left', async () => {
    const queue = new EventQueue<number>();
    queue.push(1);
    for await (const item of queue) {
      expect(item).toBe(1);
      break;
    }
    queue.push(2);
    expect(await all(queue)).toEqual([]);
  });
});
