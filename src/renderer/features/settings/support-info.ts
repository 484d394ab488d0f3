import type { AppInfo } from '@shared/bridge/shell-state';
import type { DeskState } from '@shared/model/desk-state';
import type { ShellSnapshot } from '../../mirror';

/** What support asks first, one fact a line: nothing secret, no number, no name. */
export function supportInfo(app: AppInfo, desk: DeskState, snapshot: ShellSnapshot): string {
  const { link } = desk;
  const { shell, settings } = snapshot;
  const facts: Readonly<Record<string, string | number | boolean>> = {
    hookswitch: app.version,
    electron: app.electron,
    platform: app.platform,
    demo: app.demo,
    system: desk.identity?.system ?? settings.account?.system ?? 'none',
    server: desk.identity?.server ?? 'unknown',
    link: link.phase,
    since: new Date(link.since).toISOString(),
    failure: 'failure' in link && link.failure ? link.failure.kind : 'none',
    features: desk.features.join(' ') || 'none',
    calls: Object.keys(desk.calls).length,
    devices: Object.values(desk.devices)
      .map(({ kind, inService }) => `${kind}:${inService ?? 'untold'}`)
      .join(' '),
    language: `${shell.language}-${shell.region}`,
    theme: shell.theme,
    keyring: shell.keyring,
    tray: shell.tray,
    globalShortcuts: Object.entries(shell.globalShortcuts)
      .map(([action, state]) => `${action}:${state}`)
      .join(' '),
  };
  return Object.entries(facts)
    .map(([name, fact]) => `${name}: ${fact}`)
    .join('\n');
}
