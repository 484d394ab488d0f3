import type { Session } from 'electron';
import { expect, it } from 'vitest';
import { denyPermissions } from './web-guard';

type Check = (
  contents: null,
  permission: string,
  requester: string,
  details: { isMainFrame: boolean; mediaType?: string },
) => boolean;
type Request = (contents: null, permission: string, answer: (granted: boolean) => void) => void;

const origin = 'app://hookswitch';

function build() {
  let check: Check = () => true;
  let request: Request = (_contents, _permission, answer) => answer(true);
  let device = (): boolean => true;
  const session: unknown = {
    setPermissionCheckHandler: (handler: Check) => (check = handler),
    setPermissionRequestHandler: (handler: Request) => (request = handler),
    setDevicePermissionHandler: (handler: () => boolean) => (device = handler),
  };
  denyPermissions(session as Session, origin);
  return { check, request, device };
}

it('refuses every request, the microphone and the sound outputs too', () => {
  const { request, device } = build();
  const answers: boolean[] = [];
  for (const permission of ['media', 'speaker-selection', 'geolocation', 'notifications', 'hid']) {
    request(null, permission, (granted) => answers.push(granted));
  }
  expect(answers).toEqual([false, false, false, false, false]);
  expect(device()).toBe(false);
});

it('lets only a page of ours, in its top frame, know the sound outputs', () => {
  const { check } = build();
  const top = { isMainFrame: true, mediaType: 'audio' };
  expect(check(null, 'media', `${origin}/`, top)).toBe(true);
  expect(check(null, 'media', `${origin}/`, { ...top, isMainFrame: false })).toBe(false);
  expect(check(null, 'media', `${origin}/`, { ...top, mediaType: 'video' })).toBe(false);
  expect(check(null, 'media', 'https://evil.example/', top)).toBe(false);
  expect(check(null, 'geolocation', `${origin}/`, top)).toBe(false);
  expect(check(null, 'clipboard-read', `${origin}/`, top)).toBe(false);
});
