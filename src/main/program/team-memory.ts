import type { TeamMemory } from '../desk/team/team-watch';
import type { SettingsStore } from '../settings/settings-store';

/** The agents of each supervisor who signed in here, in the settings. */
export function teamMemory(settings: SettingsStore): TeamMemory {
  return {
    numbers: (login) => settings.get().teams[login] ?? [],
    erase: settings.eraseTeam,
    keep(login, numbers) {
      settings.update({ teams: { ...settings.get().teams, [login]: [...numbers] } });
    },
  };
}
