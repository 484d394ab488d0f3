import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { app, dialog, type BrowserWindow } from 'electron';
import type { Thread } from '../archive/archive';
import type { ExportWords } from '../archive/export/call-cells';
import type { Texts } from '../shell/texts';

/** Starts the archive's thread. A thread reads no archive of files: in a package it lies beside it. */
export function archiveThread(): Thread {
  return new Worker(join(__dirname, 'archive.cjs').replace('app.asar', 'app.asar.unpacked'));
}

/** Asks where an export shall go. */
export async function askForExportFile(
  name: string,
  window: BrowserWindow,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: extension(name).toUpperCase(), extensions: [extension(name)] }],
  });
  return canceled || !filePath ? undefined : filePath;
}

const extension = (name: string): string => name.split('.').at(-1) ?? '';

/** The words of an exported table, in the language in use. */
export function exportWords({ t }: Texts): ExportWords {
  return {
    columns: {
      began: t('export.columns.began'),
      ended: t('export.columns.ended'),
      kind: t('export.columns.kind'),
      name: t('export.columns.name'),
      number: t('export.columns.number'),
      company: t('export.columns.company'),
      askedFor: t('export.columns.askedFor'),
      takenBy: t('export.columns.takenBy'),
      seconds: t('export.columns.seconds'),
      seen: t('export.columns.seen'),
    },
    kinds: {
      missed: t('export.kinds.missed'),
      received: t('export.kinds.received'),
      taken: t('export.kinds.taken'),
      made: t('export.kinds.made'),
      notReached: t('export.kinds.notReached'),
    },
    withheld: t('export.withheld'),
    yes: t('export.yes'),
    no: t('export.no'),
  };
}
