import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { SimulatorAddress } from './index.js';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));

function run(...options: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', cli, ...options], { stdio: 'pipe' });
}

async function output(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve));
}

it('prints one line with a trustworthy certificate, and stops when it is told', async () => {
  const child = run('--tls', '--people', 'quiet', '--seed', '7');
  const exited = exitCode(child);
  const firstLine = await new Promise<string>((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('\n')) resolve(text);
    });
  });
  const address = JSON.parse(firstLine) as SimulatorAddress;
  expect(address.accounts[0]).toMatchObject({ login: 'oxe12000', password: 'hookswitch' });
  const ca = await readFile(address.certificate ?? '', 'utf8');
  const { port } = new URL(address.url);
  for (const host of ['localhost', '127.0.0.1']) {
    const status = await new Promise((resolve, reject) => {
      const asked = request(`https://${host}:${port}/api/rest`, { ca, agent: false }, (response) =>
        resolve(response.resume().statusCode),
      );
      asked.on('error', reject).end();
    });
    expect(status).toBe(200);
  }
  child.kill('SIGTERM');
  expect(await exited).toBe(0);
}, 60_000);

it.each([
  [['--port', 'x'], '--port takes a whole number'],
  [['--system', 'avaya'], 'There is no simulator of "avaya"'],
  [['--nonsense'], "Unknown option '--nonsense'"],
  [['--people', 'rude'], '--people is demo or quiet'],
])(
  'refuses %j with a sentence',
  async (options, sentence) => {
    const child = run(...options);
    const exited = exitCode(child);
    expect(await output(child.stderr)).toContain(sentence);
    expect(await exited).toBe(2);
  },
  60_000,
);
