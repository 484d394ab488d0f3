/**
 * The one style that is not a file of ours: wavesurfer.js puts it into its shadow root. By its hash, so that
 * no other gets in; a test tells when another release of it has another style.
 */
export const waveformStyle = "'sha256-qg0uSSfJYaGrLwqWKxYxz65PSr2rsIyu2yQ4eEf3Uws='";

/**
 * What our pages may load and do: our own files, nothing inline, nowhere to connect or to send to. Only main
 * says it. `blob:` is for sound that main handed to the page, and which never lies on a disk.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${waveformStyle}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The same for pages of the development server, whose hot reload is inline and speaks over a socket. */
export function developmentPolicy(origin: string): string {
  const socket = origin.replace(/^http/, 'ws');
  return contentSecurityPolicy
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace(`style-src 'self' ${waveformStyle}`, "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", `connect-src 'self' ${socket}`);
}
