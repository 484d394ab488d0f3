import type { StandingSessions } from '../../src/main/pbx/connector';

/** What outlives the program, in place of the keyring. */
export function keptSessions(text?: string): StandingSessions & { text: string | undefined } {
  return {
    text,
    recall() {
      return Promise.resolve(this.text);
    },
    keep(sessions) {
      this.text = sessions;
    },
  };
}
