/**
 * A queue with one writer and one reader: what is pushed before somebody reads waits. The iteration
 * ends after `end()`, once all that was pushed has been read; a reader that leaves drops the rest.
 */
export class EventQueue<T> implements AsyncIterable<T> {
  private items: T[] = [];
  private head = 0;
  private closed = false;
  private wake: (() => void) | undefined;

  push(item: T): void {
    if (this.closed) return;
    this.items.push(item);
    this.wake?.();
  }

  end(): void {
    this.closed = true;
    this.wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<T> {
    try {
      for (;;) {
        while (this.head < this.items.length) {
          const item = this.items[this.head++];
          if (this.head === this.items.length) this.clear();
          if (item !== undefined) yield item;
        }
        if (this.closed) return;
        await new Promise<void>((resolve) => (this.wake = resolve));
        this.wake = undefined;
      }
    } finally {
      this.closed = true;
      this.clear();
    }
  }

  private clear(): void {
    this.items = [];
    this.head = 0;
  }
}
