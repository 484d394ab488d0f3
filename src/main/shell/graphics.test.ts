import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLog } from '../log/log';
import { openStoredFile } from '../settings/stored-file';
import { spareMissingGpu, type GraphicsIo } from './graphics';

const day = 86_400_000;
let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'hookswitch-graphics-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** One start of the program in this profile: whether it went without the GPU, and how many listeners it left. */
function start(
  options: {
    gpu?: boolean;
    failsLater?: boolean;
    at?: number;
    electron?: string;
    switches?: readonly string[];
  } = {},
) {
  const { gpu = false, failsLater = false, at = 0, electron = '40.0.0', switches = [] } = options;
  const events = new EventEmitter();
  let spared = false;
  let works = gpu;
  const app = {
    commandLine: { hasSwitch: (name: string) => switches.includes(name) },
    disableHardwareAcceleration: () => void (spared = true),
    getGPUFeatureStatus: () => ({ gpu_compositing: works ? 'enabled' : 'disabled_software' }),
    once: events.once.bind(events),
    off: events.off.bind(events),
  } as unknown as GraphicsIo['app'];
  const file = openStoredFile({ folder, now: () => new Date(at) }, 'graphics');
  const stop = spareMissingGpu({ app, file, electron, now: () => at, log: silentLog });
  events.emit('gpu-info-update');
  if (failsLater) works = false;
  events.emit('gpu-info-update');
  stop();
  return { spared, listeners: events.listenerCount('gpu-info-update') };
}

it('starts without a GPU where the last start found none, and leaves no listener', () => {
  expect(start()).toEqual({ spared: false, listeners: 0 });
  expect(start({ at: day })).toEqual({ spared: true, listeners: 0 });
});

it('uses a GPU that works, at every start', () => {
  expect([start({ gpu: true }), start({ gpu: true })]).toMatchObject([
    { spared: false },
    { spared: false },
  ]);
});

it('tries the GPU again after a week, with another Electron, and when the clock was wrong', () => {
  start({ at: 30 * day });
  expect(start({ at: 36 * day }).spared).toBe(true);
  expect(start({ at: 38 * day, gpu: true }).spared).toBe(false);
  expect(start({ at: 29 * day, gpu: true }).spared).toBe(false);
  expect(start({ at: 31 * day, electron: '41.0.0', gpu: true }).spared).toBe(false);
});

it('does not take a GPU that failed after hours for none', () => {
  start({ gpu: true, failsLater: true });
  expect(start({ gpu: true }).spared).toBe(false);
});

it('does not remember what somebody asked for by hand', () => {
  expect(start({ switches: ['disable-gpu'] }).spared).toBe(false);
  expect(start({ gpu: true }).spared).toBe(false);
});
