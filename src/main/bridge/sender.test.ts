import { expect, it } from 'vitest';
import { isTrusted, type InvocationEvent } from './sender';

const senders = { windowIds: () => [7], origin: 'app://hookswitch' };
const ours: InvocationEvent = {
  sender: { id: 7 },
  senderFrame: { url: 'app://hookswitch/desk.html', origin: 'app://hookswitch', parent: null },
};
const withFrame = (frame: Partial<InvocationEvent['senderFrame']>): InvocationEvent => ({
  ...ours,
  senderFrame: ours.senderFrame && { ...ours.senderFrame, ...frame },
});

it('trusts the top frame of our own page in our own window', () => {
  expect(isTrusted(ours, senders)).toBe(true);
});

it.each<[string, InvocationEvent]>([
  ['a window that is not ours', { ...ours, sender: { id: 8 } }],
  ['a frame that is gone', { ...ours, senderFrame: null }],
  ['a sub-frame, even of our own page', withFrame({ parent: {} })],
  ['a foreign page', withFrame({ url: 'https://evil.example/', origin: 'https://evil.example' })],
  ['another host of our scheme', withFrame({ url: 'app://evil/', origin: 'app://evil' })],
  ['a longer host', withFrame({ url: 'app://hookswitch.evil/', origin: 'app://hookswitch.evil' })],
  ['an opaque origin', withFrame({ origin: 'null' })],
  ['a page that is not loaded yet', withFrame({ url: '' })],
  ['about:blank that inherited our origin', withFrame({ url: 'about:blank' })],
])('does not trust %s', (_, event) => {
  expect(isTrusted(event, senders)).toBe(false);
});
