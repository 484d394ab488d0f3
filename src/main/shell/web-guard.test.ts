import type { Session } from 'electron';
import { expect, it } from 'vitest';
import { denyPermissions } from './web-guard';

type Check = (
  contents: null,
  permission: string,
  requester: string,
  details: { isMainFrame: boolean; mediaType?: string; securityOrigin?: string },
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
  // As Electron 25 was seen to ask for `enumerateDevices` and `setSinkId`.
  const page = `${origin}/desk.html`;
  const top = { isMainFrame: true, mediaType: 'audio', securityOrigin: `${origin}/` };
  expect(check(null, 'media', page, top)).toBe(true);
  expect(check(null, 'media', page, { ...top, isMainFrame: false })).toBe(false);
  expect(check(null, 'media', page, { ...top, mediaType: 'video' })).toBe(false);
  expect(check(null, 'media', page, { ...top, securityOrigin: 'https://evil.example/' })).toBe(
    false,
  );
  expect(check(null, 'geolocation', page, top)).toBe(false);
  expect(check(null, 'clipboard-read', page, top)).toBe(false);
});

it("does not grant the microphone to a page's own query of it, which has no security origin", () => {
  const { check } = build();
  const query = { isMainFrame: true, mediaType: 'audio' };
  expect(check(null, 'media', `${origin}/`, query)).toBe(false);
});
