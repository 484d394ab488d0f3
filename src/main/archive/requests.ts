import type { ArchiveState } from '@shared/model/archive';
import type { Failure } from '@shared/model/failure';
import type {
  CallbackEntry,
  HistoryChoice,
  HistoryEvent,
  HistoryFilter,
  HistoryPage,
  HistoryRecord,
  KeptRecord,
} from '@shared/model/history';
import type { ExportOrder } from './export/export-calls';
import type { ArchivePlace } from './open-database';

/** What the archive's thread is asked: name → input and answer. Answers come in the order of asking, but for `export`. */
export interface ArchiveRequests {
  open(input: {
    readonly place: ArchivePlace;
    readonly region: string;
    readonly keepDays: number | undefined;
  }): ArchiveState;
  configure(input: { readonly region: string; readonly keepDays: number | undefined }): void;
  reconcile(input: {
    readonly records: readonly HistoryRecord[];
    readonly keeps: number | undefined;
  }): void;
  apply(input: {
    readonly events: readonly HistoryEvent[];
    readonly keeps: number | undefined;
  }): boolean;
  page(input: {
    readonly filter: HistoryFilter;
    readonly limit: number;
    readonly before?: number | undefined;
  }): HistoryPage;
  atPbx(choice: HistoryChoice): readonly KeptRecord[];
  acknowledgeOwn(input: { readonly choice: HistoryChoice; readonly acknowledged: boolean }): void;
  askedToDelete(recordIds: readonly string[]): void;
  deleteOwn(choice: HistoryChoice): void;
  keepAfterAll(recordIds: readonly string[]): void;
  callbacks(input: undefined): readonly CallbackEntry[];
  mark(input: { readonly who: string; readonly mark: 'claimed' | 'open' | 'done' }): void;
  /** Goes back from memory to the file, if it can be used again; tells of it then. */
  tryFile(input: undefined): void;
  /**
   * Takes the database at `path` away, also what was set aside of it, and begins anew at `place`: in memory where there is
   * no keyring, while the file of an earlier run may lie there all the same.
   */
  erase(input: { readonly path?: string | undefined; readonly place: ArchivePlace }): ArchiveState;
  /** True when it was written to the end, false when it was cancelled. */
  export(order: ExportOrder): boolean | Promise<boolean>;
  cancelExport(input: undefined): void;
  /** Answered when nothing is left to do, not even for an export. */
  close(input: undefined): void | Promise<void>;
}
export type ArchiveRequestName = keyof ArchiveRequests;
export type ArchiveInput<N extends ArchiveRequestName> = Parameters<ArchiveRequests[N]>[0];
export type ArchiveAnswer<N extends ArchiveRequestName> = Awaited<ReturnType<ArchiveRequests[N]>>;

/** To the thread. */
export interface ArchiveOrder<N extends ArchiveRequestName = ArchiveRequestName> {
  readonly id: number;
  readonly name: N;
  readonly input: ArchiveInput<N>;
}

/** What is kept changed, and this is how it is now. */
export interface ArchiveChange {
  readonly toCallBack: number;
  /** When the oldest call that is kept began; undefined: there is none. */
  readonly oldest: number | undefined;
}

/** From the thread. */
export type ArchiveMessage =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: Failure }
  | { readonly changed: ArchiveChange }
  | { readonly exported: { readonly written: number; readonly total: number } }
  /** What is kept is elsewhere now: in a new file or in memory, for the file could not be used; or back in the file. */
  | { readonly begunAnew: ArchiveState };

/** The archive could not do it, and why in its own words. */
export const archiveFailed = (message: string): Failure => ({
  kind: 'archiveFailed',
  retryable: true,
  details: { message },
});
