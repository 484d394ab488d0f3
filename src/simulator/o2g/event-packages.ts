/** The events of each package that this server sends (reference: Subscription management). */
export const eventPackages = {
  telephony: [
    'OnCallCreated',
    'OnCallModified',
    'OnCallRemoved',
    'OnDeviceStateModified',
    'OnDynamicStateChanged',
    'OnTelephonyState',
    'OnUserStateModified',
  ],
  eventSummary: ['OnEventSummaryUpdated'],
  unifiedComLog: [
    'OnComRecordCreated',
    'OnComRecordModified',
    'OnComRecordsAck',
    'OnComRecordsUnAck',
    'OnComRecordsDeleted',
  ],
  routingManagement: ['OnRoutingStateChanged'],
  user: ['OnUserInfoChanged', 'OnPreferencesChanged'],
  userManagement: ['OnUserCreated', 'OnUserDeleted'],
  system: [
    'OnCtiLinkDown',
    'OnCtiLinkUp',
    'OnPbxLinkDown',
    'OnPbxLinkUp',
    'OnPbxLoaded',
    'OnLicenseExpiration',
  ],
  pbxManagement: [
    'OnPbxObjectInstanceCreated',
    'OnPbxObjectInstanceModified',
    'OnPbxObjectInstanceDeleted',
  ],
  agent: ['OnAgentStateChanged', 'OnSupervisorHelpRequested', 'OnSupervisorHelpCancelled'],
} as const;

/** Packages that a filter may name although nothing in this server sends their events yet. */
const silentPackages = ['pilot', 'rsi', 'rti', 'acdstats'];

/** An event as it goes on the wire. One about the system or its objects concerns nobody in particular. */
export interface O2gEvent {
  readonly eventName: string;
  readonly loginName?: string;
  readonly [field: string]: unknown;
}

/** Whether an event is about whoever there is, and not for those whom a selector names (reference: OnUserCreated). */
export function isOfAllUsers({ eventName }: O2gEvent): boolean {
  return (eventPackages.userManagement as readonly string[]).includes(eventName);
}

/** The event names that one name of a selector stands for; undefined when it means nothing. */
export function eventsNamed(name: string): readonly string[] | undefined {
  const packages: Readonly<Record<string, readonly string[]>> = eventPackages;
  if (packages[name]) return packages[name];
  if (silentPackages.includes(name)) return [];
  const isEvent = Object.values(packages).some((events) => events.includes(name));
  return isEvent ? [name] : undefined;
}
