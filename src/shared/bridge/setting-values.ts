import type { Settings } from './settings';

/*
 * The lists behind the settings, and their defaults, apart from the schemas: windows need these at run
 * time and no validator, which would cost each of them its weight at start.
 */

/** The languages of the catalogue. `system` follows the desktop. */
export const languages = ['en', 'fr', 'de', 'es'] as const;

/** Pixels. The policy of the pages (main's) knows it: the style that draws the waveform has it in. */
export const waveformHeight = 48;

/** The speeds at which a recording is played. */
export const playbackRates = [0.75, 1, 1.25, 1.5, 2] as const;
export type PlaybackRate = (typeof playbackRates)[number];
/** The pages of the desk, in the rail's order. */
export const pageIds = [
  'calls',
  'contacts',
  'history',
  'messages',
  'team',
  'phone',
  'site',
  'settings',
] as const;
export type PageId = (typeof pageIds)[number];

/** Things a key may do; the ones marked global work while another program has the focus. */
export const shortcutActions = [
  'answer',
  'hangUp',
  'holdOrRetrieve',
  'readyOrAway',
  'showDesk',
  'switchView',
  'dialSelection',
  'agentMenu',
  'dial',
  'searchContacts',
  'transfer',
  'completeTransfer',
  'merge',
  'swap',
  'dtmf',
  'record',
  'park',
  'attachData',
  'toVoicemail',
  'callMenu',
  'doNotDisturb',
  'playOrPause',
  'seekBack',
  'seekForward',
  'slower',
  'faster',
  'teamListen',
  'teamWhisper',
  'teamJoin',
  'searchHistory',
  'showShortcuts',
  'openCalls',
  'openContacts',
  'openHistory',
  'openMessages',
  'openTeam',
  'openPhone',
  'openSite',
  'openSettings',
] as const;
export type ShortcutAction = (typeof shortcutActions)[number];
export const globalShortcutActions = [
  'answer',
  'hangUp',
  'holdOrRetrieve',
  'readyOrAway',
  'showDesk',
  'switchView',
  'dialSelection',
] as const;
export type GlobalShortcutAction = (typeof globalShortcutActions)[number];

/** What holds until the user says otherwise. */
export const defaultSettings: Settings = {
  remember: false,
  trustedCertificates: {},
  teams: {},
  ring: {
    window: true,
    corner: 'bottomRight',
    screen: '',
    sound: true,
    notification: 'deskHidden',
  },
  shortcuts: {
    answer: 'CommandOrControl+Alt+A',
    hangUp: 'CommandOrControl+Alt+H',
    holdOrRetrieve: 'CommandOrControl+Alt+P',
    readyOrAway: 'CommandOrControl+Alt+R',
    showDesk: 'CommandOrControl+Alt+D',
    switchView: 'CommandOrControl+Alt+B',
    dialSelection: 'CommandOrControl+Alt+C',
    agentMenu: 'S',
    dial: '/',
    searchContacts: 'CommandOrControl+F',
    transfer: 'T',
    completeTransfer: 'C',
    merge: 'M',
    swap: 'X',
    dtmf: 'K',
    record: 'R',
    park: 'Z',
    attachData: 'D',
    toVoicemail: 'V',
    callMenu: 'A',
    doNotDisturb: 'CommandOrControl+Shift+D',
    playOrPause: 'P',
    seekBack: 'J',
    seekForward: 'L',
    slower: ',',
    faster: '.',
    teamListen: 'E',
    teamWhisper: 'W',
    teamJoin: 'I',
    searchHistory: 'CommandOrControl+Shift+F',
    showShortcuts: '?',
    openCalls: 'CommandOrControl+1',
    openContacts: 'CommandOrControl+2',
    openHistory: 'CommandOrControl+3',
    openMessages: 'CommandOrControl+4',
    openTeam: 'CommandOrControl+5',
    openPhone: 'CommandOrControl+6',
    openSite: 'CommandOrControl+7',
    openSettings: 'CommandOrControl+,',
  },
  dialling: { openLinks: true, link: 'ask', commandLine: 'ask', selection: 'ask', drop: 'ask' },
  playback: { rate: 1, output: '', outputName: '', playsOn: true },
  view: 'desk',
  theme: 'system',
  language: 'pbx',
  region: 'system',
  startAtLogin: false,
  toldAboutTray: false,
};
