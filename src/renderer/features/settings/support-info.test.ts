import { expect, test } from 'vitest';
import { defaultSettings } from '@shared/bridge/settings';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import type { ShellSnapshot } from '../../mirror';
import { supportInfo } from './support-info';

const snapshot: ShellSnapshot = {
  settings: {
    ...defaultSettings,
    account: { system: 'o2g', server: 'https://secret-host.example', login: 'alice' },
  },
  shell: {
    globalShortcuts: {
      answer: 'registered',
      hangUp: 'refused',
      holdOrRetrieve: 'off',
      readyOrAway: 'off',
      showDesk: 'off',
      switchView: 'off',
      dialSelection: 'off',
    },
    keyring: 'available',
    passwordKnown: true,
    theme: 'dark',
    highContrast: false,
    language: 'fr',
    region: 'FR',
    screens: [],
    tray: 'available',
    contactsVersion: 0,
  },
};
const desk: DeskState = {
  ...emptyDesk(0),
  identity: {
    system: 'o2g',
    login: 'alice',
    number: '12001',
    lastName: 'Martin',
    server: 'O2G 2.7',
    devices: [],
  },
  devices: { '12001': { id: '12001', kind: 'deskPhone', can: {} } },
};
const info = supportInfo(
  { version: '0.1.0', electron: '45', platform: 'linux', systems: ['o2g'], demo: false },
  desk,
  snapshot,
);

test('support learns versions, the link and what the desktop granted', () => {
  expect(info).toContain('hookswitch: 0.1.0');
  expect(info).toContain('link: signedOut');
  expect(info).toContain('hangUp:refused');
  expect(info).toContain('deskPhone:untold');
});

test('nobody is named and no number is told', () => {
  for (const secret of ['alice', 'Martin', '12001', 'secret-host']) {
    expect(info).not.toContain(secret);
  }
});
