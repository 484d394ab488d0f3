import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFileLog } from './file-log';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookswitch-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('writes one redacted line per entry', () => {
  const log = createFileLog({ folder, console: false });
  log.info('signed in', { server: 'https://pbx.example/api/secret', calls: 2 });
  log.error('call 0198001234 failed');
  const lines = readFileSync(join(folder, 'hookswitch.log'), 'utf8').trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/\[info] +signed in \{"server":"https:\/\/pbx\.example\/…","calls":2}$/);
  expect(lines[1]).toMatch(/\[error] +call …34 failed$/);
});

it('does not throw where it cannot write', () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const log = createFileLog({ folder: join(folder, 'hookswitch\u0000'), console: false });
  expect(() => log.info('still alive')).not.toThrow();
  complaint.mockRestore();
});
