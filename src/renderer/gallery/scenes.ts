import { defaultSettings } from '@shared/bridge/setting-values';
import type { Settings } from '@shared/bridge/settings';
import type { AppInfo, CertificateOffer, ShellState } from '@shared/bridge/shell-state';
import { emptyDesk, type DeskState, type Link } from '@shared/model/desk-state';
import type { Device } from '@shared/model/device';
import type { FailureKind } from '@shared/model/failure';
import type { HistoryRecord } from '@shared/model/history';
import {
  activeCall,
  bob,
  byRef,
  heldCall,
  participant,
  ringingCall,
} from '../features/calls/fixtures';

/** Everything a window would learn of main at one moment. */
export interface Scene {
  readonly desk: DeskState;
  readonly settings: Settings;
  readonly shell: ShellState;
  readonly app: AppInfo;
  readonly offer?: CertificateOffer;
  readonly history: readonly HistoryRecord[];
}

const now = Date.now();
const failure = (kind: FailureKind) =>
  ({ kind, retryable: true, details: { host: 'pbx.example.com', status: '503' } }) as const;

const devices: Readonly<Record<string, Device>> = {
  '12001': {
    id: '12001',
    kind: 'deskPhone',
    typeName: 'ALE-300',
    inService: true,
    can: { makeCall: true },
  },
  '12901': {
    id: '12901',
    kind: 'softphone',
    typeName: 'SIP',
    inService: true,
    can: { makeCall: true },
  },
  '12951': { id: '12951', kind: 'mobile', typeName: 'REMOTE', inService: false, can: {} },
};

const signedOut: DeskState = emptyDesk(now);
const live: DeskState = {
  ...signedOut,
  link: { phase: 'live', since: now - 3_600_000 },
  identity: {
    system: 'o2g',
    login: 'oxe12001',
    number: '12001',
    firstName: 'Camille',
    lastName: 'Rousseau',
    server: 'O2G 2.7.4',
    devices: Object.values(devices),
  },
  features: ['calls', 'history'],
  devices,
  userState: 'free',
  counters: { missedCalls: 3 },
};
const inCall: DeskState = {
  ...live,
  userState: 'busy',
  calls: byRef(
    activeCall({ since: now - 200_000, stateSince: now - 187_000, answeredAt: now - 187_000 }),
    heldCall({ participants: [participant(bob)], stateSince: now - 42_000 }),
  ),
};

const linked = (link: Link, desk: DeskState = live): Partial<Scene> => ({
  desk: { ...desk, link },
});
const cannot = (kind: FailureKind): Partial<Scene> =>
  linked({ phase: 'signedOut', since: now, failure: failure(kind) }, signedOut);

const fingerprint = (seed: number): string =>
  Array.from({ length: 32 }, (_, at) =>
    ((at * 37 + seed) % 256).toString(16).padStart(2, '0').toUpperCase(),
  ).join(':');
const offer: CertificateOffer = {
  account: 'o2g oxe12000 https://pbx.example.com:8443',
  host: 'pbx.example.com:8443',
  subject: 'CN=pbx.example.com, O=Northwind Logistics International',
  issuer: 'CN=Northwind Internal Root CA 3, O=Northwind Logistics International, C=FR',
  validFrom: '2024-02-01T00:00:00Z',
  validTo: '2034-02-01T00:00:00Z',
  fingerprint: fingerprint(11),
};

const base: Scene = {
  desk: live,
  settings: {
    ...defaultSettings,
    account: { system: 'o2g', server: 'https://pbx.example.com', login: 'oxe12001' },
    remember: true,
  },
  shell: {
    globalShortcuts: {
      answer: 'registered',
      hangUp: 'registered',
      holdOrRetrieve: 'refused',
      readyOrAway: 'registered',
      showDesk: 'registered',
      switchView: 'registered',
      dialSelection: 'registered',
    },
    keyring: 'available',
    passwordKnown: false,
    theme: 'light',
    highContrast: false,
    language: 'en',
    region: 'FR',
    screens: [],
    tray: 'available',
    contactsVersion: 0,
  },
  app: { version: '0.1.0', electron: '45.4.1', platform: 'linux', systems: ['o2g'], demo: false },
  history: [
    {
      recordId: '1',
      direction: 'incoming',
      answered: false,
      acknowledged: false,
      party: { kind: 'external', number: '+33612345678', firstName: 'Alice', lastName: 'Martin' },
      beganAt: now - 900_000,
    },
    {
      recordId: '2',
      direction: 'outgoing',
      answered: true,
      party: bob,
      beganAt: now - 7_900_000,
      endedAt: now - 7_700_000,
    },
  ],
};

const long = 'Maximiliane Freifrau von Hohenstein-Wartburg zu Altenkirchen';

/** What a window may look like, by name. */
export const scenes = {
  idle: {},
  ringing: { desk: { ...live, calls: byRef(ringingCall({ since: now, stateSince: now })) } },
  inCall: { desk: inCall },
  longNames: {
    desk: {
      ...inCall,
      identity: {
        ...live.identity,
        system: 'o2g',
        login: 'x',
        server: 'x',
        devices: [],
        firstName: long,
      },
    },
  },
  stale: linked({ phase: 'stale', since: now, lastByteAt: now - 14_000 }, inCall),
  recovering: linked(
    {
      phase: 'recovering',
      since: now,
      attempt: 3,
      nextTryAt: now + 24_000,
      failure: failure('unreachable'),
    },
    inCall,
  ),
  trying: linked({ phase: 'recovering', since: now, attempt: 4, failure: failure('unreachable') }),
  synchronising: linked({ phase: 'synchronising', since: now }),
  refused: linked({ phase: 'refused', since: now, failure: failure('licenceMissing') }),
  signedOut: {
    ...linked({ phase: 'signedOut', since: now }, signedOut),
    settings: defaultSettings,
    shell: { ...base.shell, keyring: 'missing' },
  },
  plainHttp: {
    ...linked({ phase: 'signedOut', since: now }, signedOut),
    settings: {
      ...base.settings,
      account: { system: 'o2g', server: 'http://pbx.example.com:8080', login: 'oxe12001' },
    },
  },
  signingIn: linked({ phase: 'signingIn', since: now }, signedOut),
  wrongPassword: cannot('wrongCredentials'),
  unreachable: cannot('unreachable'),
  certificate: { ...cannot('certificateUntrusted'), offer },
  certificateChanged: {
    ...cannot('certificateChanged'),
    offer: { ...offer, changedFrom: fingerprint(90) },
    settings: {
      ...base.settings,
      trustedCertificates: { [offer.account]: { [offer.host]: fingerprint(90) } },
    },
  },
  demo: {
    ...linked({ phase: 'signedOut', since: now }, signedOut),
    settings: defaultSettings,
    app: {
      ...base.app,
      demo: true,
    },
    shell: {
      ...base.shell,
      demoAccounts: [
        {
          role: 'agent',
          server: 'http://127.0.0.1:41207',
          login: 'oxe12000',
          password: 'hookswitch',
        },
        {
          role: 'supervisor',
          server: 'http://127.0.0.1:41207',
          login: 'oxe12005',
          password: 'hookswitch',
        },
      ],
    },
  },
  trusted: {
    settings: {
      ...base.settings,
      trustedCertificates: { [offer.account]: { [offer.host]: fingerprint(90) } },
      shortcuts: { ...defaultSettings.shortcuts, dial: 'T' },
      deviceId: '12999',
    },
  },
} as const satisfies Readonly<Record<string, Partial<Scene>>>;

export type SceneName = keyof typeof scenes;

/** A scene in full, with the theme, language and contrast asked for. */
export function sceneOf(name: string, look: Partial<ShellState>): Scene {
  const part: Partial<Scene> = name in scenes ? scenes[name as SceneName] : {};
  const scene = { ...base, ...part };
  return { ...scene, shell: { ...scene.shell, ...look } };
}
