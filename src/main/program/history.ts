import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Account } from '@shared/bridge/settings';
import type { QueryInput } from '@shared/bridge/queries';
import type { ShellState } from '@shared/bridge/shell-state';
import { accountKey } from '@shared/model/account';
import type { ArchiveState, ExportState } from '@shared/model/archive';
import { asFailure, FailureError } from '@shared/model/failure';
import type { HistoryPage } from '@shared/model/history';
import { createPace } from '@shared/pace';
import { createArchive, type Thread } from '../archive/archive';
import type { ExportWords } from '../archive/export/call-cells';
import type { ArchivePlace } from '../archive/open-database';
import type { ArchiveAnswer, ArchiveInput, ArchiveRequestName } from '../archive/requests';
import { createRetention } from './retention';
import type { Handlers } from '../desk/call-commands';
import type { Clock } from '../desk/clock';
import type { DeskCore } from '../desk/create-desk';
import type { HistoryKeeper } from '../desk/history/history-keeper';
import type { QueryHandlers } from '../bridge/handlers';
import type { Log } from '../log/log';
import { reasonOf } from '../log/facts';
import type { Secrets } from '../secrets/secrets';
import type { SettingsStore } from '../settings/settings-store';

/** The commands about the log that the archive carries out. */
type ArchiveCommandName =
  | 'history.mark'
  | 'history.export'
  | 'history.cancelExport'
  | 'history.dismissExport'
  | 'history.erase';

/** What the call history stands on. */
export interface HistoryIo {
  /** Where the archives lie. */
  readonly folder: string;
  readonly startThread: () => Thread;
  readonly secrets: Pick<Secrets, 'archiveKey' | 'newArchiveKey'>;
  readonly settings: SettingsStore;
  readonly region: () => string;
  /** The demo's calls are nobody's: they are not kept. */
  readonly demo: boolean;
  /** Resolves when the start is over: nothing is opened before, for it would compete with the first picture. */
  readonly calm: Promise<void>;
  readonly core: () => Pick<
    DeskCore,
    'historyKept' | 'readHistory' | 'handlers' | 'messaging' | 'eraseTeam'
  >;
  readonly eraseContacts: () => void;
  /** Where the user wants a file; undefined when they thought better of it. */
  readonly askForFile: (name: string, extension: string) => Promise<string | undefined>;
  readonly words: () => ExportWords;
  /** The windows show something of it that changed. */
  readonly onChange: () => void;
  /** Said once: a file that could not be read was set aside. */
  readonly onDamaged: (setAside: string) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** The call history: the archive of the account in use, opened when first needed. */
export interface History {
  readonly keeper: HistoryKeeper;
  readonly handlers: Handlers<ArchiveCommandName>;
  readonly queries: Pick<QueryHandlers, 'history.callbacks'>;
  /** Calls under a filter, named as the PBX named them. */
  page(query: QueryInput<'history.page'>): Promise<HistoryPage>;
  facts(): Pick<ShellState, 'archive' | 'historyExport'>;
  /** This account is about to sign in: its archive is the one to use. */
  use(account: Account): void;
  /** Region or retention may have changed. */
  configure(): void;
  dispose(): Promise<void>;
}

/** How long (ms) nothing must have been asked of an archive in a file before its thread, some 13 MB, ends until somebody asks. */
const restAfter = 30_000;
/** How long (ms) until a file that could not be used is tried again. */
const tryFileAfter = 15_000;
/** So often at most the progress of an export is told (ms). */
const progressEvery = 100;

/** The file of an account's archive: its name tells nobody whose it is. */
export function archivePath(folder: string, account: Account): string {
  const name = createHash('sha256').update(accountKey(account)).digest('hex').slice(0, 16);
  return join(folder, `${name}.db`);
}

/** Joins archive, keyring, settings and desk. */
export function createHistory(io: HistoryIo): History {
  let account: Account | undefined;
  let opening: Promise<ArchiveState> | undefined;
  /** Region and retention as the archive has them; undefined until it is opened. */
  let told: ArchiveInput<'configure'> | undefined;
  let state: ArchiveState | undefined;
  let exported: ExportState | undefined;
  let pending = 0;
  let restTimer: NodeJS.Timeout | undefined;
  let resting: Promise<void> | undefined;
  let cancelTry = (): void => undefined;

  const become = (next: ArchiveState | undefined): void => {
    state = next;
    keepTrying();
    if (next?.setAside) io.onDamaged(basename(next.setAside));
    io.onChange();
  };
  const exportBecomes = (next: ExportState | undefined): void => {
    exported = next;
    io.onChange();
  };
  const progress = createPace(io.onChange, progressEvery, () => performance.now());
  const archive = createArchive({
    startThread: io.startThread,
    log: io.log,
    onChanged({ toCallBack, oldest }) {
      io.core().historyKept(toCallBack);
      retention.follow(oldest);
    },
    onExported(written, total) {
      if (!exported) return;
      // Not told each time; but what is told at the end is how many it were.
      exported = { ...exported, written, total };
      progress.ask();
    },
    onBegunAnew(next) {
      become(next);
      io.core().readHistory();
    },
    onEnded() {
      opening = told = undefined;
      become(undefined);
    },
  });

  /** A disk has room again, another program has let go of the file: nobody tells, so it is tried until it is so. */
  const tryFile = async (): Promise<void> => {
    // When it is the file again, that was told already.
    await archive.ask('tryFile', undefined).catch(() => undefined);
    keepTrying();
  };
  const keepTrying = (): void => {
    cancelTry();
    if (state?.because !== 'unwritable' && state?.because !== 'locked') return;
    cancelTry = io.clock.after(tryFileAfter, () => void tryFile());
  };
  const options = () => ({ region: io.region(), keepDays: io.settings.get().keepCallsDays });
  const placeOf = async (
    each: Account,
    keyOf: (account: Account) => Promise<string | undefined>,
  ): Promise<ArchivePlace> => {
    if (io.demo) return { because: 'demo' };
    const key = await keyOf(each);
    return key === undefined
      ? { because: 'noKeyring' }
      : { path: archivePath(io.folder, each), key };
  };
  const open = async (each: Account): Promise<ArchiveState> => {
    await io.calm;
    const place = await placeOf(each, io.secrets.archiveKey);
    told = options();
    const opened = await archive.ask('open', { place, ...told });
    if (each === account) become(opened);
    return opened;
  };
  /** Asks the archive, which is opened first. */
  const ask = async <N extends ArchiveRequestName>(
    name: N,
    input: ArchiveInput<N>,
  ): Promise<ArchiveAnswer<N>> => {
    if (!account) throw new FailureError({ kind: 'notLive', retryable: true });
    clearTimeout(restTimer);
    pending += 1;
    try {
      await resting;
      opening ??= open(account);
      try {
        await opening;
      } catch (thrown) {
        opening = undefined;
        throw thrown;
      }
      return await archive.ask(name, input);
    } finally {
      pending -= 1;
      if (pending === 0 && state?.kept === 'file') restTimer = setTimeout(rest, restAfter);
    }
  };
  const configure = async (): Promise<void> => {
    try {
      await ask('configure', options());
    } catch (thrown) {
      io.log.warn('the archive did not take the settings', reasonOf(thrown));
    }
  };
  const retention = createRetention({
    clock: io.clock,
    keepDays: () => io.settings.get().keepCallsDays,
    erase: configure,
  });
  /** What is kept in memory alone would be gone with its thread, so only a file's thread rests. */
  const rest = (): void => {
    if (pending > 0 || state?.kept !== 'file') return;
    opening = undefined;
    resting = archive.dispose().finally(() => (resting = undefined));
  };

  const write = async (order: ArchiveInput<'export'>): Promise<void> => {
    const file = basename(order.path);
    exportBecomes({ progress: 'writing', file, written: 0, total: 0 });
    try {
      const whole = await ask('export', order);
      if (exported) exportBecomes({ ...exported, progress: whole ? 'done' : 'cancelled' });
    } catch (thrown) {
      const failure = asFailure(thrown);
      exportBecomes({ progress: 'failed', file, written: 0, total: 0, failure });
    }
  };

  return {
    keeper: {
      reconcile: (records, keeps) => ask('reconcile', { records, keeps }),
      apply: (events, keeps) => ask('apply', { events, keeps }),
      atPbx: (choice) => ask('atPbx', choice),
      acknowledgeOwn: (choice, acknowledged) => ask('acknowledgeOwn', { choice, acknowledged }),
      askedToDelete: (recordIds) => ask('askedToDelete', recordIds),
      deleteOwn: (choice) => ask('deleteOwn', choice),
      keepAfterAll: (recordIds) => ask('keepAfterAll', recordIds),
    },
    handlers: {
      'history.mark': (input) => ask('mark', input),
      'history.export': async ({ format, filter }) => {
        const today = new Date().toISOString().slice(0, 10);
        const path = await io.askForFile(`hookswitch-calls-${today}.${format}`, format);
        if (path) void write({ path, format, filter, words: io.words() });
      },
      'history.cancelExport': () => ask('cancelExport', undefined),
      'history.dismissExport': () => Promise.resolve(exportBecomes(undefined)),
      'history.erase': async ({ atPbx }) => {
        if (!account) throw new FailureError({ kind: 'notLive', retryable: true });
        // The PBX first: what it refuses leaves everything as it was.
        if (atPbx) await io.core().handlers['history.delete']({ choice: { filter: {} } });
        await io.core().messaging.eraseKept();
        await io.core().eraseTeam();
        io.eraseContacts();
        const place = await placeOf(account, io.secrets.newArchiveKey);
        const path = io.demo ? undefined : archivePath(io.folder, account);
        become(await ask('erase', { path, place }));
      },
    },
    queries: { 'history.callbacks': () => ask('callbacks', undefined) },
    page: (query) => ask('page', query),
    facts: () => ({
      ...(state ? { archive: state } : {}),
      ...(exported ? { historyExport: exported } : {}),
    }),
    use(next) {
      if (account && accountKey(account) === accountKey(next)) return;
      account = next;
      opening = told = undefined;
      retention.follow(undefined);
      if (state) become(undefined);
    },
    configure() {
      const next = options();
      if (!told || (told.region === next.region && told.keepDays === next.keepDays)) return;
      told = next;
      void configure();
    },
    dispose() {
      clearTimeout(restTimer);
      cancelTry();
      progress.dispose();
      retention.dispose();
      return archive.dispose();
    },
  };
}
