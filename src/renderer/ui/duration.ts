import { numberFormat } from './formats';

const two = (value: number): string => String(value).padStart(2, '0');

/** A duration as a clock: 0:07, 12:30, 1:05:09. Less than nothing (clocks differ) is nothing. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** A duration in whole minutes, in the language's own words: 4m, 1h 05m. */
export function formatMinutes(milliseconds: number, language: string): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const hours = Math.floor(minutes / 60);
  const word = (value: number, unit: 'hour' | 'minute', digits: number): string =>
    numberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: 'narrow',
      minimumIntegerDigits: digits,
    }).format(value);
  return hours === 0
    ? word(minutes, 'minute', 1)
    : `${word(hours, 'hour', 1)} ${word(minutes % 60, 'minute', 2)}`;
}
