import { History, Phone, Settings, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Intent } from '@shared/bridge/bridge';
import type { DeskState } from '@shared/model/desk-state';
import { CallsPage } from '../../features/calls';
import { HistoryPage } from '../../features/history';
import { SettingsPage } from '../../features/settings';

/** The names of the pages, as the bridge calls them. */
export type PageId = Extract<Intent, { show: 'page' }>['page'];

/** A page of the desk: its place in the rail, what it counts and what it shows. */
export interface Page {
  readonly id: PageId;
  readonly icon: LucideIcon;
  readonly Content: ComponentType;
  /** How many wait there; undefined when that is not known. */
  readonly count?: (desk: DeskState) => number | undefined;
  /** The count in words, a key of `count`. */
  readonly counted?: 'calls' | 'missed';
  /** Stays as it is while another page is shown: a call being transferred, say. */
  readonly keeps?: true;
}

/** The pages in the rail's order. The last one stands apart at its end. */
export const pages: readonly [Page, ...Page[]] = [
  { id: 'calls', icon: Phone, Content: CallsPage, count: callCount, counted: 'calls', keeps: true },
  { id: 'history', icon: History, Content: HistoryPage, count: missedCount, counted: 'missed' },
  { id: 'settings', icon: Settings, Content: SettingsPage },
];

function callCount(desk: DeskState): number {
  return Object.keys(desk.calls).length;
}

function missedCount(desk: DeskState): number | undefined {
  return desk.counters.missedCalls;
}
