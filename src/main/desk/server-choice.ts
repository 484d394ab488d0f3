/**
 * Which of an account's servers to try: the primary or the secondary. It stays with the one that worked
 * last, so nothing flaps: only a failure, a secondary that ends the session, or the user moves it.
 */
export interface ServerChoice {
  readonly server: string;
  readonly isSecondary: boolean;
  /** The other server has not failed since one of them worked: it is worth trying at once. */
  readonly hasSpare: boolean;
  /** The server failed: moves to the other one. True when that is worth trying at once, false when both have failed. */
  next(): boolean;
  /** The secondary says no, which is no word of the primary's: back there, until one of them works again. */
  refuseSecondary(): void;
  /** The server works. */
  settled(): void;
  toPrimary(): void;
}

/** A choice that begins with the primary. Without a secondary there is nothing to choose. */
export function createServerChoice(primary: string, secondary: string | undefined): ServerChoice {
  let atSecondary = false;
  let otherFailed = secondary === undefined;
  let refused = false;
  return {
    get server() {
      return atSecondary && secondary !== undefined ? secondary : primary;
    },
    get isSecondary() {
      return atSecondary;
    },
    get hasSpare() {
      return !otherFailed;
    },
    next() {
      if (secondary === undefined || refused) return false;
      atSecondary = !atSecondary;
      const fresh = !otherFailed;
      otherFailed = fresh;
      return fresh;
    },
    refuseSecondary() {
      atSecondary = false;
      refused = true;
    },
    settled() {
      refused = false;
      otherFailed = secondary === undefined;
    },
    toPrimary() {
      atSecondary = false;
      otherFailed = secondary === undefined;
    },
  };
}
