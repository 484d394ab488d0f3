import { expect, it } from 'vitest';
import { selectedText, type Clipboards } from './selected-text';

const older = (copied: string, selected: string): Clipboards => ({
  readText: (kind) => (kind === 'selection' ? selected : copied),
});
const newer = (copied: string, selected?: string): Clipboards => ({
  readText: async () => copied,
  selection: selected === undefined ? undefined : { readText: async () => selected },
});

it.each([older, newer])('prefers what is selected to what was copied (%#)', async (clipboard) => {
  expect(await selectedText(clipboard('12000', '0198001234'), 'linux')).toBe('0198001234');
});

it('takes what was copied where the selection is no number', async () => {
  expect(await selectedText(newer('12000', 'hello'), 'linux')).toBe('12000');
  expect(await selectedText(newer('world', 'hello'), 'linux')).toBe('hello');
});

it('takes what was copied where there is no such selection', async () => {
  expect(await selectedText(newer('12000'), 'win32')).toBe('12000');
});
