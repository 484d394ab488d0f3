import type { ArchiveState } from '@shared/model/archive';
import { FailureError } from '@shared/model/failure';
import type { Log } from '../log/log';
import { reasonOf } from '../log/facts';
import {
  archiveFailed,
  type ArchiveChange,
  type ArchiveAnswer,
  type ArchiveInput,
  type ArchiveMessage,
  type ArchiveRequestName,
} from './requests';

/** What we use of a Node worker. */
export interface Thread {
  postMessage(message: unknown): void;
  terminate(): Promise<number>;
  on(event: 'message', listener: (message: ArchiveMessage) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

/** What the archive stands on. */
export interface ArchiveIo {
  /** Starts `archive-thread.ts`. */
  readonly startThread: () => Thread;
  readonly log: Log;
  onChanged(change: ArchiveChange): void;
  onExported(written: number, total: number): void;
  /** What is kept is elsewhere now: the file was damaged, the disk took no more, or takes it again. */
  onBegunAnew(state: ArchiveState): void;
  /** The thread ended by itself: whoever asks next must open the archive again. */
  onEnded(): void;
}

/** The archive's thread, from outside: started when first asked, asked by name. */
export interface Archive {
  /** Throws `FailureError` when the archive could not do it. */
  ask<N extends ArchiveRequestName>(name: N, input: ArchiveInput<N>): Promise<ArchiveAnswer<N>>;
  /** Closes the archive and ends its thread. Whoever asks later starts one anew. */
  dispose(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: FailureError): void;
}

/** Starts nothing yet. */
export function createArchive(io: ArchiveIo): Archive {
  let thread: Thread | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const end = (message: string): void => {
    thread = undefined;
    const lost = [...waiting.values()];
    waiting.clear();
    for (const { reject } of lost) reject(failure(message));
  };
  const hear = (message: ArchiveMessage): void => {
    if ('changed' in message) io.onChanged(message.changed);
    else if ('exported' in message) io.onExported(message.exported.written, message.exported.total);
    else if ('begunAnew' in message) io.onBegunAnew(message.begunAnew);
    else {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if ('error' in message) asked?.reject(new FailureError(message.error));
      else asked?.resolve(message.value);
    }
  };
  const start = (): Thread => {
    const started = io.startThread();
    started.on('message', hear);
    started.on('error', (error) => io.log.error('the archive’s thread failed', reasonOf(error)));
    started.on('exit', () => {
      if (thread !== started) return;
      end('the archive’s thread ended');
      io.onEnded();
    });
    return started;
  };

  return {
    ask(name, input) {
      thread ??= start();
      const id = ++lastId;
      const answer = new Promise<unknown>((resolve, reject) =>
        waiting.set(id, { resolve, reject }),
      );
      thread.postMessage({ id, name, input });
      // The thread answers each name with its own kind of value (`ArchiveServer`).
      return answer as Promise<ArchiveAnswer<typeof name>>;
    },
    async dispose() {
      if (!thread) return;
      await this.ask('close', undefined).catch(() => undefined);
      const ending = thread;
      end('the archive is closed');
      await ending?.terminate();
    },
  };
}

const failure = (message: string): FailureError => new FailureError(archiveFailed(message));
