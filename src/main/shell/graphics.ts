import type { App } from 'electron';
import { z } from 'zod';
import { readOnce } from '@shared/read-once';
import type { Log } from '../log/log';
import type { StoredFile } from '../settings/stored-file';

/** How long (ms) a machine is taken to have no usable GPU before it is tried again: a week. */
const believed = 7 * 86_400_000;

/** What a start found out: that there is no usable GPU. */
const findingSchema = z.object({
  electron: z.string(),
  /** Milliseconds since the epoch. */
  foundAt: z.number(),
});

/** What the memory stands on. */
export interface GraphicsIo {
  readonly app: Pick<
    App,
    'commandLine' | 'disableHardwareAcceleration' | 'getGPUFeatureStatus' | 'once' | 'off'
  >;
  readonly file: StoredFile;
  /** Electron's version: another one may get on with the GPU. */
  readonly electron: string;
  readonly now: () => number;
  readonly log: Log;
}

/**
 * Starts without hardware acceleration where the last start found no usable GPU, as on a remote desktop: Chromium would start
 * a GPU process that fails and then a second one, and draws no page meanwhile (`measurements.md`). Must run before the app is
 * ready. Returns the function that stops looking.
 */
export function spareMissingGpu({ app, file, electron, now, log }: GraphicsIo): () => void {
  // Who says so by hand shall not be believed for a week.
  if (app.commandLine.hasSwitch('disable-gpu')) return () => undefined;
  const found = findingSchema.safeParse(file.read(), readOnce).data;
  const age = found && now() - found.foundAt;
  if (found?.electron === electron && age !== undefined && age >= 0 && age < believed) {
    app.disableHardwareAcceleration();
    log.info('drawing without a GPU: none was usable', { hoursAgo: Math.round(age / 3_600_000) });
    return () => undefined;
  }
  // The first word is the start's: a GPU that fails later has worked.
  const look = (): void => {
    if (app.getGPUFeatureStatus().gpu_compositing !== 'disabled_software') return;
    file.write({ electron, foundAt: now() });
  };
  app.once('gpu-info-update', look);
  return () => void app.off('gpu-info-update', look);
}
