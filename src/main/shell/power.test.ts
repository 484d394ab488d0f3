import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';
import { expect, it } from 'vitest';
import { watchPower } from './power';

it('tells of waking up and of an unlocked screen as Electron does, until it is stopped', () => {
  const monitor = new EventEmitter();
  const told: string[] = [];
  const stop = watchPower(monitor as unknown as PowerMonitor, {
    onResume: () => told.push('awake'),
    onUnlock: () => told.push('back'),
  });
  monitor.emit('resume');
  monitor.emit('unlock-screen');
  expect(told).toEqual(['awake', 'back']);
  stop();
  expect(monitor.eventNames()).toEqual([]);
});
