import { FailureError, type FailureKind } from '@shared/model/failure';

/** What a refusal's HTTP status or kind means in one operation. */
export type Meanings = Readonly<Partial<Record<FailureKind | '404', FailureKind>>>;

/** Runs a request whose refusals mean something more particular than their kind says. */
export async function reworded<T>(run: Promise<T>, meanings: Meanings): Promise<T> {
  try {
    return await run;
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    const kind = (thrown.details?.status === '404' && meanings['404']) || meanings[thrown.kind];
    if (kind === undefined) throw thrown;
    throw new FailureError({ ...thrown.toFailure(), kind }, { cause: thrown });
  }
}

/** The same without the server's own words, which may quote what it was sent: a PIN, a secret code. */
export async function unquoted<T>(run: Promise<T>): Promise<T> {
  try {
    return await run;
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    const { message: _quoted, ...details } = thrown.details ?? {};
    // No cause either: it would carry the same words.
    throw new FailureError({ ...thrown.toFailure(), details });
  }
}
