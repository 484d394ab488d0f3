import { existsSync, rmSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FailureError, type Failure } from '@shared/model/failure';
import { ArchiveStore } from './archive-store';
import { exportCalls } from './export/export-calls';
import { filesOf, openDatabase, setFileAside, type ArchivePlace } from './open-database';
import {
  archiveFailed,
  type ArchiveInput,
  type ArchiveMessage,
  type ArchiveOrder,
  type ArchiveRequests,
} from './requests';
import { isDamage, isRefusedByDisk } from './sql';

const unwritable = { because: 'unwritable' } as const;

/** After these, what is kept may be another. */
const changing: ReadonlySet<keyof ArchiveRequests> = new Set<keyof ArchiveRequests>([
  'open',
  'configure',
  'reconcile',
  'apply',
  'acknowledgeOwn',
  'deleteOwn',
  'mark',
  'erase',
]);

/**
 * Answers orders about one account's archive. It begins anew when its file turns out to be damaged, and goes on in memory
 * when the disk takes no more, until it is asked to try the file again.
 */
export class ArchiveServer {
  private readonly tell: (message: ArchiveMessage) => void;
  private opening: ArchiveInput<'open'> | undefined;
  private store: ArchiveStore | undefined;
  /** A file that was to be erased, and that the disk would not let go. */
  private leftOver: string | undefined;
  private exporting:
    | { readonly cancel: AbortController; readonly end: Promise<unknown> }
    | undefined;

  constructor(tell: (message: ArchiveMessage) => void) {
    this.tell = tell;
  }

  async obey(order: ArchiveOrder): Promise<void> {
    const { id, name } = order;
    try {
      const value = await this.answer(order);
      if (changing.has(name)) this.tellChange();
      this.tell({ id, value });
    } catch (thrown) {
      if (isDamage(thrown)) this.setAside();
      else if (isRefusedByDisk(thrown)) this.beginAnew(unwritable);
      this.tell({ id, error: asArchiveFailure(thrown) });
    }
  }

  private answer<N extends keyof ArchiveRequests>({ name, input }: ArchiveOrder<N>) {
    const handler: ArchiveRequests[N] = this.handlers[name];
    // One name, one input: the order's type says so, which TypeScript can not follow through the map.
    return (handler as (input: ArchiveInput<N>) => ReturnType<ArchiveRequests[N]>)(input);
  }

  private readonly handlers: ArchiveRequests = {
    open: (input) => {
      this.store?.close();
      this.leftOver = undefined;
      this.opening = input;
      this.store = this.open(input);
      return this.store.state;
    },
    configure: (input) => {
      if (this.opening) this.opening = { ...this.opening, ...input };
      this.present().configure(input);
    },
    reconcile: ({ records, keeps }) => this.present().reconcile(records, keeps),
    apply: ({ events, keeps }) => this.present().apply(events, keeps),
    page: ({ filter, limit, before }) => this.present().page(filter, limit, before),
    atPbx: (choice) => this.present().atPbx(choice),
    acknowledgeOwn: ({ choice, acknowledged }) =>
      this.present().acknowledgeOwn(choice, acknowledged),
    askedToDelete: (recordIds) => this.present().askedToDelete(recordIds),
    deleteOwn: (choice) => this.present().deleteOwn(choice),
    keepAfterAll: (recordIds) => this.present().keepAfterAll(recordIds),
    callbacks: () => this.present().callbacks(),
    mark: ({ who, mark }) => this.present().mark(who, mark),
    tryFile: () => this.tryFile(),
    erase: ({ path, place }) => {
      this.exporting?.cancel.abort();
      const input = { ...this.need(this.opening), place };
      this.store?.close();
      this.opening = input;
      const gone = path === undefined || this.remove(path);
      this.store = this.openErased(gone ? input : { ...input, place: unwritable }, Date.now());
      return this.store.state;
    },
    export: (order) => {
      this.exporting?.cancel.abort();
      const cancel = new AbortController();
      const end = exportCalls(
        {
          count: (filter) => this.present().count(filter),
          newest: (...input) => this.present().newest(...input),
        },
        order,
        (written, total) => this.tell({ exported: { written, total } }),
        cancel.signal,
      );
      this.exporting = { cancel, end };
      return end;
    },
    cancelExport: () => this.exporting?.cancel.abort(),
    close: async () => {
      this.exporting?.cancel.abort();
      this.store?.close();
      this.store = undefined;
      this.opening = undefined;
      // The thread ends with the answer: by then the half file is taken away.
      await this.exporting?.end.catch(() => undefined);
    },
  };

  private present(): ArchiveStore {
    return this.need(this.store);
  }

  private need<T>(value: T | undefined): T {
    if (value === undefined) throw new Error('the archive is not open');
    return value;
  }

  private tellChange(): void {
    const { store } = this;
    if (!store) return;
    this.tell({ changed: { toCallBack: store.callbackCount(), oldest: store.oldest() } });
  }

  private setAside(): void {
    const { opening } = this;
    if (!opening || !('path' in opening.place)) return;
    const erasedAt = this.erasedAt();
    this.store?.close();
    this.beginAnew(opening.place, setFileAside(opening.place.path, new Date()), erasedAt);
  }

  /** As far as it can still be read. */
  private erasedAt(): number {
    try {
      return this.store?.erasedAt() ?? 0;
    } catch {
      return 0;
    }
  }

  private beginAnew(place: ArchivePlace, setAside?: string, erasedAt = this.erasedAt()): void {
    const { opening } = this;
    if (!opening || !('path' in opening.place)) return;
    this.store?.close();
    this.store = this.openErased({ ...opening, place }, erasedAt);
    this.tell({ begunAnew: { ...this.store.state, ...(setAside ? { setAside } : {}) } });
    this.tellChange();
  }

  /** From memory back into the file, with what came meanwhile; as it was when the file still can not be used. */
  private tryFile(): void {
    const { opening, store } = this;
    if (!opening || !store || store.state.kept === 'file') return;
    if (this.leftOver !== undefined && !this.remove(this.leftOver)) return;
    const inFile = this.open(opening);
    try {
      if (inFile.state.kept === 'memory') throw new Error('the file still can not be used');
      inFile.takeIn(store);
    } catch {
      inFile.close();
      return;
    }
    store.close();
    this.store = inFile;
    this.tell({ begunAnew: inFile.state });
    this.tellChange();
  }

  /**
   * Nothing that began before that moment comes back: where the disk does not take this now it is held in memory, and
   * goes into the file when it is tried again.
   */
  private openErased(input: ArchiveInput<'open'>, erasedAt: number): ArchiveStore {
    const store = this.open(input);
    try {
      store.forgetAll(erasedAt);
      return store;
    } catch (thrown) {
      store.close();
      if (!('path' in input.place) || !isRefusedByDisk(thrown)) throw thrown;
      return this.openErased({ ...input, place: unwritable }, erasedAt);
    }
  }

  /** Whether the database is gone from the disk. */
  private remove(path: string): boolean {
    try {
      removeFiles(path);
      this.leftOver = undefined;
    } catch {
      this.leftOver = path;
    }
    return this.leftOver === undefined;
  }

  /** In memory where the disk does not take even what opening writes. */
  private open({ place, region, keepDays }: ArchiveInput<'open'>): ArchiveStore {
    const opened = openDatabase(place, () => new Date());
    try {
      return new ArchiveStore(opened, { region, keepDays, now: Date.now });
    } catch (thrown) {
      opened.sql.close();
      if (!('path' in place) || !isRefusedByDisk(thrown)) throw thrown;
      return this.open({ place: unwritable, region, keepDays });
    }
  }
}

function asArchiveFailure(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.toFailure();
  return archiveFailed(thrown instanceof Error ? thrown.message : String(thrown));
}

/** The database, and what was set aside of it. */
function removeFiles(path: string): void {
  if (!existsSync(dirname(path))) return;
  for (const file of filesOf(path)) rmSync(file, { force: true });
  for (const name of readdirSync(dirname(path))) {
    if (name.startsWith(`${basename(path)}.damaged-`)) rmSync(join(dirname(path), name));
  }
}
