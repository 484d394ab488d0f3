import { describe, expect, test } from 'vitest';
import { acceleratorOf, isTyping, type PressedKeys } from './key-event';

const press = (keys: Partial<PressedKeys>): PressedKeys => ({
  key: '',
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...keys,
});

describe('the keys that are down, as an accelerator', () => {
  test.each([
    [press({ key: 't', code: 'KeyT' }), 'T'],
    [press({ key: 'T', code: 'KeyT', shiftKey: true }), 'Shift+T'],
    [press({ key: '?', code: 'Slash', shiftKey: true }), '?'],
    [press({ key: '/', code: 'Slash' }), '/'],
    [press({ key: ',', code: 'Comma', ctrlKey: true }), 'CommandOrControl+,'],
    [
      press({ key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }),
      'CommandOrControl+Shift+1',
    ],
    [press({ key: 'a', code: 'KeyA', ctrlKey: true, altKey: true }), 'CommandOrControl+Alt+A'],
    [press({ key: 'ArrowUp', code: 'ArrowUp', altKey: true }), 'Alt+Up'],
    [press({ key: 'F5', code: 'F5' }), 'F5'],
    [press({ key: ' ', code: 'Space', metaKey: true }), 'Super+Space'],
    [press({ key: '+', code: 'NumpadAdd', ctrlKey: true }), 'CommandOrControl+Plus'],
  ])('%o is %s', (event, accelerator) => {
    expect(acceleratorOf(event, 'linux')).toBe(accelerator);
  });

  test('only modifiers are no accelerator yet', () => {
    expect(acceleratorOf(press({ key: 'Control', ctrlKey: true }), 'linux')).toBeUndefined();
  });

  test('on a Mac the command key is the main one, and Option does not change the letter', () => {
    const event = press({ key: 'å', code: 'KeyA', metaKey: true, altKey: true });
    expect(acceleratorOf(event, 'darwin')).toBe('CommandOrControl+Alt+A');
  });

  test('letters of other scripts stand for themselves', () => {
    expect(acceleratorOf(press({ key: 'ж', code: 'Semicolon' }), 'linux')).toBe('Ж');
  });
});

test.each([
  ['T', true],
  ['Shift+T', true],
  ['?', true],
  ['F5', false],
  ['Alt+T', false],
  ['CommandOrControl+,', false],
  ['Escape', false],
])('%s alone would be typed: %s', (accelerator, typed) => {
  expect(isTyping(accelerator)).toBe(typed);
});
