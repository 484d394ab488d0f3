/** What a command of the DevTools protocol answers: the caller knows the command. */
type Result = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Result;
  readonly result?: Result;
  readonly error?: { readonly message: string };
}

/**
 * A connection to a running program's DevTools. Playwright would do, but it makes a program wait at its start until it
 * is connected, and what we measure is that start.
 */
export class DevTools {
  private readonly socket: WebSocket;
  private readonly waiting = new Map<number, (message: Message) => void>();
  private readonly listeners = new Set<(message: Message) => void>();
  private commands = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.addEventListener('message', ({ data }) =>
      this.take(JSON.parse(String(data)) as Message),
    );
    socket.addEventListener('close', () => {
      for (const settle of this.waiting.values())
        settle({ error: { message: 'the program ended' } });
    });
  }

  static async connect(url: string): Promise<DevTools> {
    const socket = new WebSocket(url);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve());
      socket.addEventListener('error', () => reject(new Error('DevTools did not answer')));
    });
    return new DevTools(socket);
  }

  /** Resolves with a session in the first page whose address contains `part`, now or as soon as there is one. */
  async page(part: string): Promise<Page> {
    const found = new Promise<string>((resolve) => {
      this.listeners.add(({ method, params }) => {
        if (method !== 'Target.targetCreated' && method !== 'Target.targetInfoChanged') return;
        const info = params?.['targetInfo'] as { targetId: string; type: string; url: string };
        if (info.type === 'page' && info.url.includes(part)) resolve(info.targetId);
      });
    });
    await this.send('Target.setDiscoverTargets', { discover: true });
    const targetId = await found;
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    return { evaluate: (expression) => this.evaluate(String(sessionId), expression) };
  }

  close(): void {
    this.socket.close();
  }

  /** Evaluates an expression and awaits its promise; again, when the page was just then replaced by the next. */
  private async evaluate(sessionId: string, expression: string): Promise<unknown> {
    for (;;) {
      const params = { expression, awaitPromise: true, returnByValue: true };
      try {
        const answer = await this.send('Runtime.evaluate', params, sessionId);
        if (answer['exceptionDetails']) throw new Error(JSON.stringify(answer['exceptionDetails']));
        return (answer['result'] as { readonly value?: unknown }).value;
      } catch (error) {
        if (!/navigated|context was destroyed|Cannot find .*context/.test(String(error)))
          throw error;
      }
    }
  }

  private async send(method: string, params: object, sessionId?: string): Promise<Result> {
    const id = ++this.commands;
    const answer = new Promise<Message>((resolve) => this.waiting.set(id, resolve));
    this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  private take(message: Message): void {
    if (message.id === undefined) {
      for (const listener of this.listeners) listener(message);
      return;
    }
    this.waiting.get(message.id)?.(message);
    this.waiting.delete(message.id);
  }
}

/** A page of the program. */
export interface Page {
  /** The value of an expression in the page, awaited. */
  evaluate(expression: string): Promise<unknown>;
}
