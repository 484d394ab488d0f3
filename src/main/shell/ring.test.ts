import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '@shared/bridge/settings';
import { emptyDesk } from '@shared/model/desk-state';
import { aCall, fakeDesk, liveDesk } from './desk-fixture';
import { createRing } from './ring';
import { createTexts } from './texts';

class FakeNotification extends EventEmitter {
  constructor(
    readonly options: NotificationConstructorOptions,
    private readonly seen: string[],
  ) {
    super();
  }
  show(): void {
    this.seen.push(`notify ${this.options.title} / ${this.options.body}`);
  }
  close(): void {
    this.seen.push(`unnotify ${this.options.title}`);
  }
}

function build(ring: Partial<Settings['ring']> = {}, deskVisible = true) {
  const seen: string[] = [];
  const desk = fakeDesk(liveDesk());
  const settings: Settings = { ...defaultSettings, ring: { ...defaultSettings.ring, ...ring } };
  const notifications: FakeNotification[] = [];
  const built = createRing({
    desk,
    settings: { get: () => settings, subscribe: () => () => undefined },
    window: { show: () => seen.push('show'), hide: () => seen.push('hide') },
    deskVisible: () => deskVisible,
    showDesk: () => seen.push('desk'),
    beforeShow: () => seen.push('flush'),
    newNotification: (options) => {
      const notification: unknown = new FakeNotification(options, seen);
      notifications.push(notification as FakeNotification);
      return notification as Electron.Notification;
    },
    notificationActions: true,
    icon: 'icon.png',
    texts: createTexts('en'),
  });
  return { seen, desk, ring: built, notifications };
}

describe('the ring', () => {
  it('shows when a call rings, once for several, and is gone when the last is over', () => {
    const { seen, desk } = build();
    desk.become(liveDesk(aCall('1')));
    desk.become(liveDesk(aCall('1'), aCall('2')));
    desk.become(liveDesk(aCall('2')));
    expect(seen).toEqual(['flush', 'show']);
    desk.become(liveDesk());
    expect(seen).toEqual(['flush', 'show', 'hide']);
  });

  it('ends when the call is answered, wherever', () => {
    const { seen, desk } = build();
    desk.become(liveDesk(aCall('1')));
    desk.become(liveDesk(aCall('1', { state: 'active' })));
    expect(seen.at(-1)).toBe('hide');
  });

  it('ends when the line breaks: what may be over does not ring', () => {
    const { seen, desk } = build();
    desk.become(liveDesk(aCall('1')));
    desk.become({ ...liveDesk(aCall('1')), link: emptyDesk(0).link });
    expect(seen.at(-1)).toBe('hide');
  });

  it('does not ring for a call one makes', () => {
    const { seen, desk } = build();
    desk.become(liveDesk(aCall('1', { direction: 'outgoing', state: 'ringingOutgoing' })));
    expect(seen).toEqual([]);
  });

  it('put away stays away for its call and comes for the next', () => {
    const { seen, desk, ring } = build();
    desk.become(liveDesk(aCall('1')));
    ring.putAway();
    desk.become({ ...liveDesk(aCall('1')), historyVersion: 1 });
    expect(seen).toEqual(['flush', 'show', 'hide']);
    desk.become(liveDesk(aCall('1'), aCall('2')));
    expect(seen.slice(3)).toEqual(['flush', 'show']);
  });

  it('has no window where the user wants none', () => {
    const { seen, desk } = build({ window: false });
    desk.become(liveDesk(aCall('1')));
    expect(seen).toEqual([]);
  });
});

describe('the notification', () => {
  it('comes when the desk is hidden, says who and by which queue, and goes with the ringing', () => {
    const { seen, desk } = build({ window: false }, false);
    desk.become(liveDesk(aCall('1', { acd: { pilot: 'Sales <b>' } })));
    desk.become(liveDesk());
    expect(seen).toEqual([
      'notify Ada is calling / +33198001234\nvia Sales ‹b›',
      'unnotify Ada is calling',
    ]);
  });

  it('comes always or never, as set, and once for a call', () => {
    const always = build({ window: false, notification: 'always' });
    always.desk.become(liveDesk(aCall('1')));
    always.desk.become({ ...liveDesk(aCall('1')), link: { phase: 'live', since: 1 } });
    expect(always.seen).toHaveLength(1);
    const never = build({ window: false, notification: 'never' }, false);
    never.desk.become(liveDesk(aCall('1')));
    expect(never.seen).toEqual([]);
  });

  it('shows the desk on a click and answers or rejects by its buttons', () => {
    const { desk, notifications, seen } = build({ window: false, notification: 'always' });
    desk.become(liveDesk(aCall('1')));
    notifications[0]?.emit('click');
    notifications[0]?.emit('action', {}, 0);
    notifications[0]?.emit('action', {}, 1);
    expect(seen).toContain('desk');
    expect(desk.asked).toEqual([
      ['call.answer', { callRef: '1' }],
      ['call.hangUp', { callRef: '1' }],
    ]);
  });

  it('leaves nothing behind when the ring is gone', () => {
    const { desk, ring, seen } = build({ notification: 'always' });
    desk.become(liveDesk(aCall('1')));
    ring.dispose();
    expect(seen.slice(-2)).toEqual(['unnotify Ada is calling', 'hide']);
    expect(desk.followers()).toBe(0);
  });
});
