import type { Reply } from './reply.js';

/** One request, once its path has been recognised. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The JSON body; undefined when there was none, or when it was not JSON. */
  readonly body: unknown;
}

export interface Route {
  readonly method: string;
  /** A path whose `:name` segments become parameters. */
  readonly pattern: string;
  readonly handle: (incoming: Incoming) => Reply | Promise<Reply>;
}

export type Found =
  | { readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | 'no such path'
  | 'wrong method';

/** Finds the route of a request; a literal segment wins over a parameter. */
export class Router {
  readonly #routes: readonly { readonly route: Route; readonly segments: readonly string[] }[];

  constructor(routes: readonly Route[]) {
    this.#routes = routes
      .map((route) => ({ route, segments: segmentsOf(route.pattern) }))
      .sort((one, other) => parametersIn(one.segments) - parametersIn(other.segments));
  }

  find(method: string, path: string): Found {
    const segments = segmentsOf(path);
    let pathIsKnown = false;
    for (const { route, segments: pattern } of this.#routes) {
      const params = match(pattern, segments);
      if (!params) continue;
      if (route.method === method) return { route, params };
      pathIsKnown = true;
    }
    return pathIsKnown ? 'wrong method' : 'no such path';
  }
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function parametersIn(segments: readonly string[]): number {
  return segments.filter((segment) => segment.startsWith(':')).length;
}

function match(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = decodeURIComponent(segment);
    else if (expected !== segment) return undefined;
  }
  return params;
}
