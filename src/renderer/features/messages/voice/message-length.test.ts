import { expect, it } from 'vitest';
import { messageSeconds } from './message-length';

it('is as long in the player as at the row, whichever way the PBX rounds', () => {
  expect(messageSeconds(12, 12.9)).toBe(messageSeconds(12));
  expect(messageSeconds(13, 12.1)).toBe(messageSeconds(13));
});

it('is as long as the recording where the PBX told something else', () => {
  expect(messageSeconds(0, 7.6)).toBe(8);
  expect(messageSeconds(30, 7.4)).toBe(7);
});
