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
  const hasSecondary = secondary !== undefined;
  let atSecondary = false;
  let otherFailed = false;
  /** The secondary may be tried: it has not said no since one of them worked. */
  let isOpen = hasSecondary;
  return {
    get server() {
      return atSecondary && hasSecondary ? secondary : primary;
    },
    get isSecondary() {
      return atSecondary;
    },
    get hasSpare() {
      return isOpen && !otherFailed;
    },
    next() {
      if (!isOpen) return false;
      atSecondary = !atSecondary;
      const fresh = !otherFailed;
      otherFailed = fresh;
      return fresh;
    },
    refuseSecondary() {
      atSecondary = false;
      isOpen = false;
    },
    settled() {
      isOpen = hasSecondary;
      otherFailed = false;
    },
    toPrimary() {
      atSecondary = false;
      otherFailed = false;
    },
  };
}
