import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createViews } from './views';

function build(view: 'desk' | 'toolbar') {
  const window = new EventEmitter();
  const seen: string[] = [];
  let settings = { view };
  const views = createViews({
    settings: {
      get: () => settings as never,
      update: (change) => (settings = { ...settings, ...change } as typeof settings),
    },
    desk: {
      window: window as never,
      show() {
        seen.push('desk shown');
        window.emit('show');
      },
      hide: () => seen.push('desk hidden'),
    },
    toolbar: { open: () => seen.push('toolbar open'), close: () => seen.push('toolbar closed') },
  });
  return { views, window, seen, view: () => settings.view };
}

it('shows one of the two and remembers which', () => {
  const { views, seen, view } = build('desk');
  views.switch();
  expect(seen).toEqual(['toolbar open', 'desk hidden']);
  expect(view()).toBe('toolbar');
  views.switch();
  expect(seen.slice(2)).toEqual(['desk shown', 'toolbar closed']);
  expect(view()).toBe('desk');
});

it('puts the toolbar away whoever shows the desk', () => {
  const { window, seen, view } = build('toolbar');
  window.emit('show');
  expect(seen).toEqual(['toolbar closed']);
  expect(view()).toBe('desk');
});

it('leaves the desk’s window alone afterwards', () => {
  const { views, window, seen } = build('desk');
  views.dispose();
  window.emit('show');
  expect(seen).toEqual([]);
});
