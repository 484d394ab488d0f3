import { expect, test } from 'vitest';
import { defaultSettings } from '@shared/bridge/settings';
import { conflictOf } from './conflicts';

const { shortcuts } = defaultSettings;

test('the defaults do not conflict', () => {
  for (const action of Object.keys(shortcuts) as (keyof typeof shortcuts)[]) {
    expect(conflictOf(action, shortcuts, 'linux')).toBeUndefined();
  }
});

test('both actions of the same keys are told, however the keys are written', () => {
  const changed = { ...shortcuts, dial: 'Ctrl+Alt+A' };
  expect(conflictOf('dial', changed, 'linux')).toBe('answer');
  expect(conflictOf('answer', changed, 'linux')).toBe('dial');
});

test('two actions without keys do not conflict', () => {
  expect(conflictOf('dial', { ...shortcuts, dial: '', dtmf: '' }, 'linux')).toBeUndefined();
});
