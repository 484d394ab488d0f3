import { FailureError } from '@shared/model/failure';
import { readOnce } from '@shared/read-once';
import type { z } from 'zod';
import type { HttpAnswer, HttpClient, HttpDownload, HttpRequest } from '../wire/http-client';
import { inSession, restFailure } from './rest-failure';

/** What a request may say beside its path. */
interface Options {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly timeout?: number;
}

/** What a refusal means to the session, which it may be the end of. */
type Refused = (failure: FailureError) => Promise<FailureError>;

/**
 * The REST services below the session's base URL. Every request ends with the session's signal, and
 * throws `FailureError` when it is refused. Operations are named by their path's template, which is
 * safe to log; ids go through `path`.
 */
export class Rest {
  private readonly http: HttpClient;
  private readonly base: URL;
  private readonly signal: AbortSignal;
  private readonly refused: Refused;

  /** `refused` hears of every refusal. */
  constructor(
    http: HttpClient,
    base: URL,
    signal: AbortSignal,
    refused: Refused = (failure) => Promise.resolve(failure),
  ) {
    this.http = http;
    this.base = base;
    this.signal = signal;
    this.refused = refused;
  }

  async get<T extends z.ZodType>(
    target: Target,
    schema: T,
    signal?: AbortSignal,
  ): Promise<z.output<T>> {
    const answer = await this.send('GET', target, signal ? { signal } : {});
    return parseAnswer(answer, schema, `GET ${target.template}`);
  }

  /** Gets what is not JSON, as it is. */
  async download(target: Target, timeout: number): Promise<HttpDownload> {
    const answer = await this.http.download({
      method: 'GET',
      url: this.urlOf(target),
      signals: [this.signal],
      timeout,
    });
    if (answer.status >= 200 && answer.status < 300) return answer;
    const text = new TextDecoder().decode(answer.bytes);
    throw await this.refusal({ status: answer.status, text }, `GET ${target.template}`);
  }

  /** Asks what is answered by success or refusal alone. */
  async test(target: Target): Promise<void> {
    await this.send('GET', target, {});
  }

  /** Posts, and reads the answer. */
  async ask<T extends z.ZodType>(target: Target, schema: T, body: unknown): Promise<z.output<T>> {
    const answer = await this.send('POST', target, { body });
    return parseAnswer(answer, schema, `POST ${target.template}`);
  }

  /** Posts a command, whose success says nothing more. */
  async post(target: Target, body?: unknown): Promise<void> {
    await this.send('POST', target, { body });
  }

  /** Puts a command, whose success says nothing more. */
  async put(target: Target, body?: unknown): Promise<void> {
    await this.send('PUT', target, { body });
  }

  /** Posts what creates something; resolves with its id, the last part of the answer's `Location`. */
  async create(target: Target, body: unknown): Promise<string | undefined> {
    const { location } = await this.send('POST', target, { body });
    const id = location?.split('/').at(-1);
    return id ? decodeURIComponent(id) : undefined;
  }

  async delete(target: Target, options: Options = {}): Promise<void> {
    await this.send('DELETE', target, options);
  }

  private async send(
    method: HttpRequest['method'],
    target: Target,
    { body, signal, timeout }: Options,
  ): Promise<HttpAnswer> {
    const answer = await this.http.send({
      method,
      url: this.urlOf(target),
      signals: signal ? [this.signal, signal] : [this.signal],
      ...(body === undefined ? {} : { body }),
      ...(timeout === undefined ? {} : { timeout }),
    });
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw await this.refusal(answer, `${method} ${target.template}`);
  }

  private urlOf(target: Target): URL {
    return new URL(this.base.href.replace(/\/$/, '') + target.path);
  }

  private refusal(answer: HttpAnswer, operation: string): Promise<FailureError> {
    return this.refused(inSession(restFailure(answer, operation)));
  }
}

/** A path below the base URL, and its template without ids. */
export interface Target {
  readonly path: string;
  readonly template: string;
}

/** Builds a target: path\`/telephony/calls/${callRef}/hold\`. Ids are escaped. */
export function path(parts: TemplateStringsArray, ...ids: readonly string[]): Target {
  return {
    path: String.raw({ raw: parts }, ...ids.map(encodeURIComponent)),
    template: parts.join('{}'),
  };
}

/** The target with query parameters, whose values are not part of its template. */
export function withQuery(target: Target, query: Readonly<Record<string, string>>): Target {
  const text = new URLSearchParams(query).toString();
  return text === '' ? target : { ...target, path: `${target.path}?${text}` };
}

/** Reads a success's body. What is not JSON does not come from O2G. */
export function parseAnswer<T extends z.ZodType>(
  answer: HttpAnswer,
  schema: T,
  operation: string,
): z.output<T> {
  let raw: unknown;
  try {
    raw = JSON.parse(answer.text);
  } catch (cause) {
    throw notThisSystem(operation, 'the answer is not JSON', cause);
  }
  const parsed = schema.safeParse(raw, readOnce);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw notThisSystem(operation, `the answer lacks what we need: ${field}`, parsed.error);
}

/** An answer that no O2G would give. */
export function notThisSystem(operation: string, message: string, cause?: unknown): FailureError {
  return new FailureError(
    { kind: 'notThisSystem', retryable: false, details: { operation, message } },
    { cause },
  );
}
