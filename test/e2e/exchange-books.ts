import type { Simulator } from '../../src/simulator/index';

/** What a call was for somebody, as the exchange itself saw it. */
export interface Entry {
  readonly ref: string;
  /** Milliseconds since the epoch. */
  readonly began: number;
  kind: 'Received' | 'Made' | 'Missed';
  /** The numbers of the others in the call; a pilot and a supervisor who listens are none of them. */
  readonly parties: Set<string>;
}

/** Keeps books of every call that a user has a part in: from the exchange, not from the server's log. */
export function keepBooks(
  { world: { exchange } }: Simulator,
  of = '12000',
  pilot?: string,
): readonly Entry[] {
  const books: Entry[] = [];
  exchange.onChange((change) => {
    if (change.kind !== 'call' || !change.after) return;
    const { ref, parties, startedAt } = change.after;
    const own = parties.find(({ number }) => number === of);
    if (!own) return;
    let entry = books.find((each) => each.ref === ref);
    if (!entry) {
      const kind = own.role === 'caller' ? 'Made' : 'Missed';
      entry = { ref, began: startedAt, kind, parties: new Set() };
      books.push(entry);
    }
    if (own.role === 'callee' && own.state === 'active') entry.kind = 'Received';
    for (const { number, intrusion } of parties) {
      if (number !== of && !intrusion && number !== pilot) entry.parties.add(number);
    }
  });
  return books;
}
