import type { MenuItemConstructorOptions, Tray } from 'electron';
import { expect, it } from 'vitest';
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
  });
  return { tray, desk, seen };
}

it('sets what changed and nothing else', () => {
  const { desk, seen } = build();
  expect(seen.splice(0)).toEqual(['tooltip Hookswitch / Ready', 'menu']);
  desk.become(liveDesk(aCall('1')));
  expect(seen.splice(0)).toEqual([
    'image ringing-light.png',
    'tooltip Hookswitch / Ada is calling',
    'menu',
  ]);
  desk.become(liveDesk(aCall('1', { stateSince: 5 })));
  desk.become({ ...desk.state(), historyVersion: 9 });
  expect(seen).toEqual([]);
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
