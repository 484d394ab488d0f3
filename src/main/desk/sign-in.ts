import { asFailure, isAboutTrust } from '@shared/model/failure';
import type { Connector, SignInRequest } from '../pbx/connector';
import { createServerChoice, type ServerChoice } from './server-choice';
import { isPassing } from './sign-in-verdict';

/** Whom to sign in, through which connector: made once the session before is closed. */
export interface SignIn {
  readonly connector: () => Connector;
  readonly request: SignInRequest;
  /** The account's other server, where it has one. */
  readonly secondary?: string | undefined;
}

/** A sign-in with its connector made. */
export interface Chosen {
  readonly connector: Connector;
  readonly request: SignInRequest;
  readonly servers: ServerChoice;
}

/** Opens a session; calls `answered` when the server does. */
export type Connect = (chosen: Chosen, signal: AbortSignal, answered?: () => void) => Promise<void>;

/** Makes the connector; begins with the primary server. */
export const choose = ({ connector, request, secondary }: SignIn): Chosen => ({
  connector: connector(),
  request,
  servers: createServerChoice(request.server, secondary),
});

/**
 * The first sign-in: the secondary server is tried where the primary does not answer. Throws the primary's failure, or that
 * the secondary's certificate is the user's to judge.
 */
export async function atEither(
  chosen: Chosen,
  signal: AbortSignal,
  connect: (chosen: Chosen, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  try {
    await connect(chosen, signal);
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (signal.aborted || !isPassing(failure) || !chosen.servers.next()) throw thrown;
    await connect(chosen, signal).catch((second: unknown) => {
      throw isAboutTrust(asFailure(second)) ? second : thrown;
    });
  }
}
