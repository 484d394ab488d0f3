import { afterEach, expect, it, vi } from 'vitest';
import { dateFormat, numberFormat } from './formats';

afterEach(() => vi.unstubAllEnvs());

const shortTime = { timeStyle: 'short' } as const;
const noon = Date.UTC(2026, 0, 15, 12);

it('makes a format once, whoever asks', () => {
  expect(dateFormat('de', shortTime)).toBe(dateFormat('de', { timeStyle: 'short' }));
  expect(numberFormat('de', {})).toBe(numberFormat('de', {}));
});

it('has one for each language and each way to write', () => {
  vi.stubEnv('TZ', 'UTC');
  expect(dateFormat('de', shortTime).format(noon)).toBe('12:00');
  expect(dateFormat('en', shortTime).format(noon)).toMatch(/^12:00\sPM$/);
  expect(dateFormat('de', { month: 'long' }).format(noon)).toBe('Januar');
  expect(numberFormat('fr', {}).format(1.5)).toBe('1,5');
});

it('tells the time of where the computer is, when it travels', () => {
  vi.stubEnv('TZ', 'Europe/Paris');
  expect(dateFormat('fr', shortTime).format(noon)).toBe('13:00');
  vi.stubEnv('TZ', 'America/New_York');
  expect(dateFormat('fr', shortTime).format(noon)).toBe('07:00');
});
