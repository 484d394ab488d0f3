import { Stop } from '../say';
import { needMaintainedElectron } from './current-electron';

/** What packaging does, in this order. */
export interface PackagingSteps {
  /** Undefined where the official Electron is there or was fetched, else why it cannot be had. */
  readonly official: () => Promise<string | undefined>;
  /** The version that the installers are built around. */
  readonly version: () => Promise<string>;
  readonly newest: () => Promise<string>;
  readonly build: () => Promise<void>;
  /** Its exit code. */
  readonly pack: () => Promise<number>;
}

/** Builds installers around the official Electron only, and only around one that gets security fixes. */
export async function packageProgram(steps: PackagingSteps): Promise<number> {
  const reason = await steps.official();
  if (reason !== undefined) {
    throw new Stop(
      `Nothing was packaged: installers need the official Electron binary, and it cannot be had here (${reason}). ` +
        'The stand-in that development and tests use is never packaged. Run this where the binary can be downloaded.',
    );
  }
  needMaintainedElectron(await steps.version(), await steps.newest());
  await steps.build();
  return await steps.pack();
}
