/** What a handler answers. The body is sent as JSON, bytes as they are; without one, nothing is sent. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

export const noContent: Reply = { status: 204 };

export function ok(body: unknown): Reply {
  return { status: 200, body };
}
