import { parseUrl } from '@shared/model/server-address';

/** True for an address that may be handed to the desktop: plain web and mail links, no login, no control characters. */
export function isSafeExternal(address: string): boolean {
  if (address.length > 2000 || /[\p{Cc}\s]/u.test(address)) return false;
  const url = parseUrl(address);
  if (url === undefined) return false;
  if (url.protocol === 'mailto:') return !/[?&](attach|attachment)=/i.test(url.search);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.hostname !== '' && url.username === '' && url.password === '';
}
