import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLog } from '../log/log';
import { keepAlive, revivingCommand, timesRevived } from './keep-alive';

const start = {
  argv: ['/opt/hookswitch', '--hidden', '--', 'tel:12000'],
  executable: '/opt/hookswitch',
  packaged: true,
  env: {},
  now: 1_000_000,
};

it('starts the same again, without the link that it was started with', () => {
  expect(revivingCommand(start)).toEqual(['/opt/hookswitch', '--hidden', '--revived=1:1000000']);
  const words = ['/opt/hookswitch', 'dial', '12000'];
  expect(revivingCommand({ ...start, argv: words })).toEqual([
    '/opt/hookswitch',
    '--revived=1:1000000',
  ]);
  const checkout = { ...start, packaged: false, argv: ['electron', '.', '--x', 'tel:12000'] };
  expect(revivingCommand(checkout)?.slice(1, 3)).toEqual(['.', '--x']);
  const image = { ...start, env: { APPIMAGE: '/home/a/Hookswitch.AppImage' } };
  expect(revivingCommand(image)?.[0]).toBe('/home/a/Hookswitch.AppImage');
});

it('gives up what dies again and again, and forgets it after a steady life', () => {
  const argv = ['/opt/hookswitch', '--revived=3:1000000'];
  expect(revivingCommand({ ...start, argv, now: 1_000_500 })).toBeUndefined();
  expect(timesRevived(argv, 1_070_000)).toBe(1);
  expect(revivingCommand({ ...start, argv, now: 1_070_000 })?.at(-1)).toBe('--revived=2:1070000');
  expect(timesRevived(['x', '--revived=junk'], 5)).toBe(0);
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookswitch-alive-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program under watch that writes a file when it is started, ends as told, and tells how its watcher ended. */
function watched() {
  const file = join(folder, 'started');
  let watcher: ReturnType<typeof spawn> | undefined;
  const goodbye = keepAlive({
    spawn: (command, args, options) => (watcher = spawn(command, args, options)),
    command: ['/bin/sh', '-c', 'echo "$@" > "$0"', file, 'once', 'more'],
    log: silentLog,
  });
  const ended = watcher && once(watcher, 'exit');
  return { file, goodbye, die: () => watcher?.stdin?.destroy(), ended };
}

it('comes back after an end without a goodbye, with its arguments as they were', async () => {
  const { file, die, ended } = watched();
  die();
  await ended;
  expect(readFileSync(file, 'utf8')).toBe('once more\n');
});

it('stays away after a goodbye, and no watcher is left', async () => {
  const { file, goodbye, ended } = watched();
  goodbye();
  await ended;
  expect(existsSync(file)).toBe(false);
});
