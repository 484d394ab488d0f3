import { spawn, type ChildProcess } from 'node:child_process';

type Answer = { readonly value: unknown } | { readonly error: string };
interface Order {
  readonly id: number;
  readonly order: unknown;
}

/** In a child: says that it is ready with `hello`, then obeys orders, one answer each. Ends with its parent. */
export function serve<O>(hello: unknown, obey: (order: O) => Promise<unknown>): void {
  const answer = (id: number, body: Answer): void => void process.send?.({ id, ...body });
  process.on('message', ({ id, order }: Order) => {
    obey(order as O).then(
      (value) => answer(id, { value }),
      (error: unknown) => answer(id, { error: String(error) }),
    );
  });
  process.on('disconnect', () => process.exit());
  answer(0, { value: hello });
}

/** A child process that obeys orders. */
export interface Servant<Hello> {
  readonly hello: Hello;
  order<T>(order: unknown): Promise<T>;
  stop(): Promise<void>;
}

/** A program that calls `serve`: Node or Electron with a script of ours. */
export interface ServantProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts it and waits until it is ready. Throws when it ends before. */
export async function startServant<Hello>(program: ServantProgram): Promise<Servant<Hello>> {
  const child = spawn(program.command, program.args, {
    env: { ...(program.env ?? process.env) },
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  let orders = 0;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  void gone.then(() => {
    for (const settle of waiting.values()) settle({ error: `${program.args.join(' ')} ended` });
  });
  child.on('message', ({ id, ...answer }: Answer & { id: number }) => {
    waiting.get(id)?.(answer as Answer);
    waiting.delete(id);
  });
  const answerTo = async (id: number): Promise<unknown> => {
    const answer = await new Promise<Answer>((resolve) => waiting.set(id, resolve));
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  };
  return {
    hello: (await answerTo(0)) as Hello,
    async order<T>(order: unknown) {
      orders += 1;
      const answer = answerTo(orders);
      child.send({ id: orders, order });
      return (await answer) as T;
    },
    stop: () => stop(child, gone),
  };
}

/** Lets it end by itself (a profile is written then); insists after five seconds. */
async function stop(child: ChildProcess, gone: Promise<void>): Promise<void> {
  if (child.connected) child.disconnect();
  const insist = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(insist);
}
