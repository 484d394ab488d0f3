import {
  BookUser,
  History,
  Phone,
  Server,
  Settings,
  TabletSmartphone,
  UsersRound,
  Voicemail,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { PageId, ShortcutAction } from '@shared/bridge/setting-values';
import type { FeatureName } from '@shared/model/account';
import type { DeskState } from '@shared/model/desk-state';
import { CallsPage } from '../../features/calls';
import { waitingMessages } from '../../features/messages/waiting';
import { siteAlerts } from '../../features/site/status/alerts';
import { lazyPage } from './lazy-page';

/** A page of the desk: its place in the rail, what it counts and what it shows. */
export interface Page {
  readonly id: PageId;
  /** Its key in the settings. */
  readonly opens: ShortcutAction;
  readonly icon: LucideIcon;
  readonly Content: ComponentType;
  /** Reads ahead what the page is made of, where that is not part of the start. */
  readonly load?: () => Promise<void>;
  /** How many wait there; undefined when that is not known. */
  readonly count?: (desk: DeskState) => number | undefined;
  /** The count in words, a key of `count`. */
  readonly counted?: 'calls' | 'missed' | 'alerts' | 'messages' | 'help';
  /** Stays as it is while another page is shown: a call being transferred, say. */
  readonly keeps?: true;
  /** Whether this user has it; always where absent. */
  readonly isThere?: (desk: DeskState) => boolean;
}

const contacts = lazyPage(async () => (await import('../../features/contacts')).ContactsPage);
const history = lazyPage(async () => (await import('../../features/history')).HistoryPage);
const messages = lazyPage(async () => (await import('../../features/messages')).MessagesPage);
const phone = lazyPage(async () => (await import('../../features/phone/PhonePage')).PhonePage);
const team = lazyPage(async () => (await import('../../features/team/TeamPage')).TeamPage);
const site = lazyPage(async () => (await import('../../features/site/SitePage')).SitePage);
/** Shown beside the sign-in too. */
export const settings = lazyPage(
  async () => (await import('../../features/settings')).SettingsPage,
);

/** The pages in the rail's order. The last one stands apart at its end. */
export const pages: readonly [Page, ...Page[]] = [
  {
    id: 'calls',
    opens: 'openCalls',
    icon: Phone,
    Content: CallsPage,
    count: callCount,
    counted: 'calls',
    keeps: true,
    isThere: has('calls', 'basicCalls'),
  },
  {
    id: 'contacts',
    opens: 'openContacts',
    icon: BookUser,
    ...contacts,
    isThere: has('calls', 'basicCalls'),
  },
  {
    id: 'history',
    opens: 'openHistory',
    icon: History,
    ...history,
    count: missedCount,
    counted: 'missed',
    isThere: has('history'),
  },
  {
    id: 'messages',
    opens: 'openMessages',
    icon: Voicemail,
    ...messages,
    count: waitingMessages,
    counted: 'messages',
    isThere: has('voicemail', 'messages'),
  },
  {
    id: 'team',
    opens: 'openTeam',
    icon: UsersRound,
    ...team,
    count: helpCount,
    counted: 'help',
    isThere: has('supervisor'),
  },
  { id: 'phone', opens: 'openPhone', icon: TabletSmartphone, ...phone, isThere: hasPhone },
  {
    id: 'site',
    opens: 'openSite',
    icon: Server,
    ...site,
    count: siteAlerts,
    counted: 'alerts',
    keeps: true,
    isThere: has('site', 'users', 'provisioning'),
  },
  { id: 'settings', opens: 'openSettings', icon: Settings, ...settings },
];

/** Whether the session offers one of these. */
function has(...names: readonly FeatureName[]): (desk: DeskState) => boolean {
  return ({ features }) => names.some((name) => features.includes(name));
}

function hasPhone({ phone: told }: DeskState): boolean {
  return told !== undefined;
}

/** The pages that this user has, in the rail's order. */
export function pagesOf(desk: DeskState): readonly Page[] {
  return pages.filter(({ isThere }) => isThere?.(desk) ?? true);
}

/** The page that is shown where `wanted` was asked for: a user without it sees their first one. */
export function pageShown(wanted: PageId, desk: DeskState): PageId {
  const there = pagesOf(desk);
  return (there.find(({ id }) => id === wanted) ?? there[0] ?? pages[0]).id;
}

function callCount(desk: DeskState): number {
  return Object.keys(desk.calls).length;
}

function helpCount({ team }: DeskState): number {
  return Object.keys(team?.help ?? {}).length;
}

function missedCount(desk: DeskState): number | undefined {
  return desk.counters.missedCalls;
}
