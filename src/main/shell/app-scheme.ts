import { readFile } from 'node:fs/promises';
import type { Protocol, Session } from 'electron';
import { languages } from '@shared/bridge/setting-values';
import { appPath, mediaType } from './app-path';
import { contentSecurityPolicy, developmentPolicy } from './content-security-policy';

/** Makes `app:` a proper origin. Must run before the app is ready, and once. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

// No opener policy: nobody can open our pages nor they others, and each page would begin in a second process for it.
const headers = (type: string, language: string | undefined): Record<string, string> => ({
  'Content-Type': type,
  // The page would ask for its language once its script runs: a tenth of a second later.
  ...(language ? { Link: `</assets/languages/${language}.js>; rel=modulepreload` } : {}),
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
});

/** The language that a page's address names. */
const languageOf = (address: string): string | undefined => {
  const named = new URL(address).searchParams.get('language');
  return languages.find((each) => each === named);
};

/** Serves the built pages in `root` as `app://hookswitch/…`; returns the function that stops. */
export function serveApp({ protocol }: Pick<Session, 'protocol'>, root: string): () => void {
  protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? appPath(root, request.url) : undefined;
    const type = file === undefined ? undefined : mediaType(file);
    if (file === undefined || type === undefined) return new Response(null, { status: 404 });
    try {
      return new Response(await readFile(file), {
        headers: headers(type, languageOf(request.url)),
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
  return () => protocol.unhandle('app');
}

/** Puts the development policy on the development server's pages; returns the function that stops. */
export function guardDevelopmentServer(
  { webRequest }: Pick<Session, 'webRequest'>,
  origin: string,
): () => void {
  webRequest.onHeadersReceived({ urls: [`${origin}/*`] }, ({ responseHeaders }, answer) => {
    answer({
      responseHeaders: {
        ...responseHeaders,
        'Content-Security-Policy': [developmentPolicy(origin)],
      },
    });
  });
  return () => webRequest.onHeadersReceived(null);
}
