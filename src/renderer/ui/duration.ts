const two = (value: number): string => String(value).padStart(2, '0');

/** A duration as a clock: 0:07, 12:30, 1:05:09. Less than nothing (clocks differ) is nothing. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}
