import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { column } from '../alternate';
import type { WindowBench } from '../bench';
import type { ServerAnswer, ServerOrder } from '../event-server/protocol';
import { cpuMilliseconds, treeCpuTimes } from '../processes/cpu-time';
import { programsInTurn } from '../program/in-turn';
import { openPage } from '../program/open-page';
import { paintedWhen, textNode } from '../program/painted';
import type { Subject } from '../program/running-program';
import { signInOnce } from '../program/sign-in';
import { desk } from '../program/subjects';
import { figure, type Figure } from '../report/figure';
import { within } from '../within';

/** How long (ms) a reconnect may take, and how long the desk rests before and after it. */
const patience = 60_000;
const rest = 3000;

/** What a reconnect costs. */
interface Reconnect {
  /** From the cut to the painted desk that is live and knows everybody, in seconds. */
  readonly took: number;
  /** Of all processes until it rests again, in milliseconds. */
  readonly cpu: number;
}

/**
 * A supervisor's desk with the Team page open, whose PBX forgets the session as after a restart: a new sign-in, and all
 * agents read anew. The floor is the desk of an agent, who follows nobody.
 */
export async function reconnectFigures(bench: WindowBench): Promise<Figure[]> {
  const { desktop, progress, server } = bench;
  const { supervisor } = server.hello;
  const subjects = { floor: desk(desktop), measured: desk(desktop, 'supervisor') };
  const users = {
    floor: { login: server.hello.login, agents: [] as readonly string[] },
    measured: supervisor,
  };
  await signInOnce(subjects.measured, desktop, { ...server.hello, login: supervisor.login });
  await followAll(subjects.measured, supervisor);
  const reconnects = await programsInTurn(
    bench,
    subjects,
    async ({ page, pid }, side): Promise<Reconnect> => {
      const { login, agents } = users[side];
      const last = agents.at(-1);
      const told = async (what: string, condition: string): Promise<number> =>
        Number(await within(patience, page.evaluate(paintedWhen(condition)), () => what));
      if (last !== undefined) {
        await page.evaluate(openPage('Team', `document.querySelector('[data-agent]')`));
        await page.evaluate(toTheEnd);
      }
      await told('the agents were not told', liveAndTold(last));
      await sleep(rest);
      const before = await treeCpuTimes(pid);
      const gone = told('nobody saw the cut', `!${textNode(/^\s*Live\s*$/)}`);
      const order: ServerOrder = { kind: 'forget', login };
      const { cutAt } = await server.order<ServerAnswer['forget']>(order);
      await gone;
      const backAt = await told('the desk did not come back', liveAndTold(last));
      await sleep(rest);
      const cpu = cpuMilliseconds(before, await treeCpuTimes(pid));
      const took = (backAt - cutAt) / 1000;
      progress(
        `reconnect: with ${agents.length} agents ${took.toFixed(2)} s, ${cpu.toFixed(0)} ms of processor`,
      );
      return { took, cpu };
    },
  );
  return [
    figure({
      name: `reconnect with ${supervisor.agents.length} agents followed`,
      unit: 's',
      ...column(reconnects, 'took'),
      comparison: 'ratio',
    }),
    figure({
      name: 'processor time of that reconnect',
      unit: 'ms',
      ...column(reconnects, 'cpu'),
      comparison: 'ratio',
    }),
  ];
}

/** Puts the agents where the program remembers whom a supervisor follows. */
async function followAll(
  { userData }: Subject,
  { login, agents }: WindowBench['server']['hello']['supervisor'],
): Promise<void> {
  const path = join(userData, 'settings.json');
  const settings = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, JSON.stringify({ ...settings, teams: { [login]: agents } }));
}

/** Live, and the state of the list's last agent told: one that is not true now has a title that says so. */
const liveAndTold = (last: string | undefined): string => {
  const live = textNode(/^\s*Live\s*$/);
  if (last === undefined) return live;
  return `${live} && document.querySelector('[data-agent="${last}"] > span:not([title]) time')`;
};

/** Goes to the list's end: the rows in view are drawn, and the last agent is told of last. */
const toTheEnd = `
  (() => {
    const list = document.querySelector('[data-agent]').closest('ul').parentElement;
    list.scrollTop = list.scrollHeight;
  })()`;
