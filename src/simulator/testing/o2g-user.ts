import type { Simulator } from '../index.js';

/** A JSON object of the wire, as a test reads it. */
export type Wire = Readonly<Record<string, unknown>>;

/** What the server answered. */
export interface Answer {
  readonly status: number;
  readonly body: Wire;
  readonly headers: Headers;
}

/** A client for tests that knows the wire and nothing else: cookies, requests, events. */
export class O2gUser {
  readonly events: Wire[] = [];
  readonly #cookies = new Map<string, string>();
  readonly #waiting = new Set<() => void>();
  #channel: AbortController | undefined;
  pollingUrl = '';
  channelIsOpen = false;

  constructor(
    readonly simulator: Simulator,
    readonly login: string,
    readonly password = 'hookswitch',
  ) {}

  /** Signs in, subscribes to everything and opens the channel. */
  static async live(
    simulator: Simulator,
    login: string,
    packages: readonly string[] = ['telephony', 'eventSummary', 'unifiedComLog', 'user'],
  ): Promise<O2gUser> {
    const user = new O2gUser(simulator, login);
    await user.authenticate();
    await user.openSession();
    await user.subscribe(packages);
    await user.openChannel();
    return user;
  }

  async authenticate(): Promise<Answer> {
    const basic = Buffer.from(`${this.login}:${this.password}`).toString('base64');
    return this.send('GET', '/authenticate?version=1.0', undefined, {
      authorization: `Basic ${basic}`,
    });
  }

  openSession(body: Wire = { applicationName: 'test' }): Promise<Answer> {
    return this.post('/1.0/sessions', body);
  }

  async subscribe(packages: readonly string[], timeout = 10): Promise<Answer> {
    const selectors = packages.map((name) => ({ ids: [this.login], names: [name] }));
    const answer = await this.post('/1.0/subscriptions', {
      filter: { selectors },
      version: '1.0',
      timeout,
    });
    this.pollingUrl = String(answer.body['publicPollingUrl']);
    return answer;
  }

  async openChannel(method: 'GET' | 'POST' = 'POST'): Promise<void> {
    this.#channel = new AbortController();
    const response = await fetch(this.pollingUrl, { method, signal: this.#channel.signal });
    if (!response.body) throw new Error('The channel has no body');
    this.channelIsOpen = true;
    void this.#read(response.body);
    await this.event('OnChannelInformation');
  }

  closeChannel(): void {
    this.#channel?.abort();
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body?: Wire): Promise<Answer> {
    return this.send('POST', path, body);
  }

  /** A telephony request: the path is relative to `/1.0/telephony/`. */
  telephony(method: string, path: string, body?: Wire): Promise<Answer> {
    return this.send(method, `/1.0/telephony/${path}`, body);
  }

  async send(
    method: string,
    path: string,
    body?: Wire,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.simulator.url}/api/rest${path}`, {
      method,
      headers: { ...headers, ...(cookie !== '' && { cookie }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const text of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      this.#cookies.set(name, value);
    }
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      body: isJson ? (JSON.parse(text) as Wire) : { text },
      headers: response.headers,
    };
  }

  /** The first event that fits, now or later. */
  async event(name: string, fits: (event: Wire) => boolean = () => true): Promise<Wire> {
    const find = () => this.events.find((event) => event['eventName'] === name && fits(event));
    await this.until(() => find() !== undefined);
    return find() ?? {};
  }

  /** Waits for something that events bring about. */
  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) {
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** The names of the events so far, with the call state where there is one. */
  story(): readonly string[] {
    return this.events.map((event) => {
      const data = event['callData'] as Wire | undefined;
      const state = data?.['state'] ?? event['state'];
      return [event['eventName'], event['cause'], typeof state === 'string' ? state : undefined]
        .filter((part) => part !== undefined)
        .join(' ');
    });
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body) {
        const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\r\n');
        rest = lines.pop() ?? '';
        for (const line of lines) this.events.push(JSON.parse(line) as Wire);
        this.#wake();
      }
    } catch {
      // A cut or aborted channel is what some tests are about.
    }
    this.channelIsOpen = false;
    this.#wake();
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
