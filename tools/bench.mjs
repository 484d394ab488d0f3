// Runs test/bench/prepare.ts, which is TypeScript, with the options given.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bench = fileURLToPath(new URL('../test/bench/prepare.ts', import.meta.url));
const child = spawn(process.execPath, ['--import', 'tsx', bench, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
