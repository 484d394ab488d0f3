/** What the program was asked for at its start. */
export interface CommandLine {
  /** Run against the built-in PBX. */
  readonly demo: boolean;
  /** Start in the tray. */
  readonly hidden: boolean;
  /** It was brought back after an end that nobody asked for. */
  readonly revived: boolean;
}

/** Reads our own switches; Chromium's and Electron's (`--user-data-dir`, `--no-sandbox`…) are theirs. */
export function readCommandLine(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CommandLine {
  // What follows "--" is words: a link is never read as a switch.
  const end = argv.indexOf('--');
  const switches = end < 0 ? argv : argv.slice(0, end);
  return {
    demo: switches.includes('--demo') || env['HOOKSWITCH_DEMO'] === '1',
    hidden: switches.includes('--hidden'),
    revived: switches.some((each) => each.startsWith('--revived=')),
  };
}
