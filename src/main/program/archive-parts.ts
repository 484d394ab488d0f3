import { Worker } from 'node:worker_threads';
import type { Thread } from '../archive/archive';
import script from '../archive/archive-thread?modulePath';
import type { ExportWords } from '../archive/export/call-cells';
import type { Texts } from '../shell/texts';

/** Starts the archive's thread. A thread reads no archive of files: in a package it lies beside it. */
export function archiveThread(): Thread {
  return new Worker(script.replace('app.asar', 'app.asar.unpacked'));
}

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
