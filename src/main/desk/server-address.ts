import { FailureError } from '@shared/model/failure';

/**
 * Scheme, host and port of what the user typed as the server: "pbx.example.com", "pbx:8443",
 * "http://10.0.0.5/api/rest"… A bare host means https. Throws `badInput` for anything else.
 */
export function serverOrigin(typed: string): string {
  const text = typed.trim();
  const candidate = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(candidate) ? new URL(candidate) : undefined;
  const usable =
    url !== undefined &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.hostname !== '' &&
    url.username === '' &&
    url.password === '';
  if (!usable) {
    throw new FailureError({ kind: 'badInput', retryable: false, details: { field: 'server' } });
  }
  return url.origin;
}
