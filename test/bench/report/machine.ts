import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures depend on besides the program. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  /** Of the last minute, before the bench began: above a few tenths the figures are not to be trusted. */
  readonly load: number;
  readonly platform: string;
  readonly node: string;
  readonly electron: string;
  /** Not the Electron that releases are made with. */
  readonly standIn: boolean;
}

/** This machine, now. */
export function describeMachine(electron: string, standIn: boolean): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    electron,
    standIn,
  };
}
