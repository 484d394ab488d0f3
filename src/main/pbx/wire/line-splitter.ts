const newline = 0x0a;

/** A line that never ended: whoever sends it does not speak our protocol. */
export class LineTooLongError extends Error {
  constructor(limit: number) {
    super(`a line is longer than ${limit} bytes`);
    this.name = 'LineTooLongError';
  }
}

/**
 * Cuts a stream of bytes into lines ending in `\n` or `\r\n`. A chunk may end anywhere, inside a UTF-8
 * character too: only whole lines are decoded, and no byte of a longer character equals `\n`.
 * Empty lines are left out.
 */
export class LineSplitter {
  private readonly limit: number;
  private pending: Uint8Array[] = [];
  private pendingBytes = 0;

  /** `limit`: how many bytes without a newline we keep before giving up. */
  constructor(limit = 1024 * 1024) {
    this.limit = limit;
  }

  /** The lines that this chunk completes. Throws `LineTooLongError`. */
  push(chunk: Uint8Array): string[] {
    const end = chunk.lastIndexOf(newline);
    if (end < 0) {
      this.keep(chunk);
      return [];
    }
    const whole = chunk.subarray(0, end);
    const text =
      this.pendingBytes === 0 ? decode(whole) : decode(Buffer.concat([...this.pending, whole]));
    this.pending = [];
    this.pendingBytes = 0;
    if (end + 1 < chunk.length) this.keep(chunk.subarray(end + 1));
    return linesOf(text);
  }

  /** Whether a line has begun and not ended: a stream that ends here was cut. */
  get isInside(): boolean {
    return this.pendingBytes > 0;
  }

  private keep(bytes: Uint8Array): void {
    this.pendingBytes += bytes.length;
    if (this.pendingBytes > this.limit) throw new LineTooLongError(this.limit);
    this.pending.push(bytes);
  }
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** A loop, because this runs for every byte of a busy channel. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const stop = text[end - 1] === '\r' ? end - 1 : end;
    if (stop > start) lines.push(text.slice(start, stop));
    start = end + 1;
  }
  return lines;
}
