import type { MenuItemConstructorOptions, Tray } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeskState } from '@shared/model/desk-state';
import { aCall, fakeDesk, liveDesk } from './desk-fixture';
import { createTexts } from './texts';
import { createTray, menuTemplate } from './tray';
import type { TrayAct } from './tray-model';

function build() {
  const seen: string[] = [];
  const acts: TrayAct[] = [];
  const fake: unknown = {
    setImage: (image: string) => seen.push(`image ${image.replace(/^.*tray-/, '')}`),
    setToolTip: (text: string) => seen.push(`tooltip ${text.replaceAll('\n', ' / ')}`),
    setContextMenu: () => seen.push('menu'),
    on: () => undefined,
    destroy: () => seen.push('destroyed'),
  };
  const desk = fakeDesk(liveDesk());
  const tray = createTray({
    newTray: () => fake as Tray,
    buildMenu: () => ({}) as Electron.Menu,
    iconFolder: '/icons',
    desk,
    texts: createTexts('en'),
    demo: false,
    darkPanel: () => true,
    act: (act) => acts.push(act),
    now: Date.now,
  });
  /** What the panel was told by the end of a quarter of a second. */
  const soon = (): string[] => {
    vi.advanceTimersByTime(250);
    return seen.splice(0);
  };
  return { tray, desk, seen, soon };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('sets what changed and nothing else', () => {
  const { desk, soon } = build();
  expect(soon()).toEqual(['tooltip Hookswitch / Ready', 'menu']);
  desk.become(liveDesk(aCall('1')));
  expect(soon()).toEqual([
    'image ringing-light.png',
    'tooltip Hookswitch / Ada is calling',
    'menu',
  ]);
  desk.become(liveDesk(aCall('1', { stateSince: 5 })));
  desk.become({ ...desk.state(), historyVersion: 9 });
  expect(soon()).toEqual([]);
});

it('makes no menu for each of a hundred changes, and ends with the last', () => {
  const { desk, soon } = build();
  const caller = (displayName: string): DeskState =>
    liveDesk(aCall('1', { participants: [{ id: '1', party: { kind: 'external', displayName } }] }));
  soon();
  const told: string[] = [];
  for (let n = 1; n <= 100; n++) {
    desk.become(caller(`Caller ${n}`));
    vi.advanceTimersByTime(5);
  }
  told.push(...soon());
  expect(told.filter((what) => what === 'menu')).toHaveLength(3);
  expect(told.at(-2)).toBe('tooltip Hookswitch / Caller 100 is calling');
});

it('is gone, and follows nothing, when it is disposed of', () => {
  const { tray, desk, seen } = build();
  tray.dispose();
  desk.become(liveDesk(aCall('1')));
  expect(desk.followers()).toBe(0);
  expect(seen.at(-1)).toBe('destroyed');
});

it("keeps an ampersand in a caller's name and does what its items say", () => {
  const acts: TrayAct[] = [];
  const quit: TrayAct = { do: 'quit' };
  const [item]: MenuItemConstructorOptions[] = menuTemplate(
    [{ kind: 'act', label: 'Answer Smith & Co', act: quit }],
    (act) => acts.push(act),
  );
  expect(item?.label).toBe('Answer Smith && Co');
  const click: unknown = item?.click;
  if (typeof click === 'function') click();
  expect(acts).toEqual([quit]);
});
