import type { SessionInfo } from './schema/session';

/** The services that the session may use, by the names that the server gives them. */
const names = {
  telephony: 'telephony',
  history: 'comlog',
  counters: 'eventsummary',
  routing: 'routing',
  directory: 'directory',
  users: 'users',
  agent: 'acdagent',
  voicemail: 'voicemail',
  site: 'maintenance',
  phoneSets: 'phonesetprogramming',
  provisioning: 'pbxmanagement',
} as const;

export type Services = Readonly<Record<keyof typeof names, boolean>>;

/** Looks the services up as the vendor's clients do: by name, whatever its case. */
export function servicesOf(info: SessionInfo): Services {
  const offered = new Set(info.services.map(({ serviceName }) => serviceName.toLowerCase()));
  return {
    telephony: offered.has(names.telephony),
    history: offered.has(names.history),
    counters: offered.has(names.counters),
    routing: offered.has(names.routing),
    directory: offered.has(names.directory),
    users: offered.has(names.users),
    agent: offered.has(names.agent),
    voicemail: offered.has(names.voicemail),
    site: offered.has(names.site),
    phoneSets: offered.has(names.phoneSets),
    provisioning: offered.has(names.provisioning),
  };
}
