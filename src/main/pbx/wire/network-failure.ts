import { FailureError, type Failure, type FailureKind } from '@shared/model/failure';

/** Words of a network's failure, as Node (`cause.code`) and Chromium (`net::ERR_…`) put them, to kinds. */
const table: readonly (readonly [RegExp, FailureKind])[] = [
  [/PINNED_KEY/, 'certificateChanged'],
  [/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|HOSTNAME_MISMATCH/, 'certificateUntrusted'],
  [/SSL|TLS|EPROTO|HTTP_RESPONSE|HPE_|HTTP_PARSER|INVALID_HTTP/, 'notThisSystem'],
  [/NETWORK_CHANGED/, 'networkChanged'],
  [/redirect/i, 'notThisSystem'],
  [/TIMED_?OUT|_TIMEOUT|TimeoutError/, 'timeout'],
  [/AbortError|ABORT_ERR|ERR_ABORTED/, 'cancelled'],
];

const passing: readonly FailureKind[] = ['unreachable', 'networkChanged', 'timeout'];

/** What `fetch` threw, as a failure; whatever it does not name is `unreachable`. */
export function networkFailure(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.toFailure();
  const words = wordsOf(thrown);
  const kind =
    table.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? 'unreachable';
  return {
    kind,
    retryable: passing.includes(kind),
    details: { message: words.at(-1) ?? 'unknown' },
  };
}

/** Names, codes and messages of an error and its causes, outermost first; the last says most. */
function wordsOf(thrown: unknown): string[] {
  const words: string[] = [];
  let error = thrown;
  for (let depth = 0; depth < 5 && error instanceof Error; depth++) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
    words.push(error.name, error.message, ...(code ? [code] : []));
    error = error instanceof AggregateError ? (error.errors[0] ?? error.cause) : error.cause;
  }
  return words;
}
