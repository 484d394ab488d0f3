import { execFile } from 'node:child_process';

/** Runs a program and resolves with what it printed; rejects when it is missing, fails or takes too long. */
export type Run = (program: string, args: readonly string[]) => Promise<string>;

export const runBriefly: Run = (program, args) =>
  new Promise((resolve, reject) => {
    execFile(program, [...args], { timeout: 2000 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });

const watcher = 'org.kde.StatusNotifierWatcher';
const property = 'IsStatusNotifierHostRegistered';

/**
 * Whether the desktop shows tray icons. On Linux that is whether a StatusNotifier host has registered;
 * where nobody can tell, we take it that there is none, so that the desk is never hidden out of reach.
 */
export async function findTrayHost(
  platform: NodeJS.Platform,
  run: Run,
): Promise<'available' | 'missing'> {
  if (platform !== 'linux') return 'available';
  const questions: [string, string[]][] = [
    [
      'dbus-send',
      [
        '--session',
        '--print-reply',
        `--dest=${watcher}`,
        '/StatusNotifierWatcher',
        'org.freedesktop.DBus.Properties.Get',
        `string:${watcher}`,
        `string:${property}`,
      ],
    ],
    [
      'gdbus',
      [
        'call',
        '--session',
        `--dest=${watcher}`,
        '--object-path=/StatusNotifierWatcher',
        '--method=org.freedesktop.DBus.Properties.Get',
        watcher,
        property,
      ],
    ],
  ];
  for (const [program, args] of questions) {
    const answer = await run(program, args).catch(() => '');
    if (/\btrue\b/.test(answer)) return 'available';
  }
  return 'missing';
}
