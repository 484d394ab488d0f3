import { FailureError, type FailureKind } from '@shared/model/failure';
import type { Preferences } from '@shared/model/profile';
import type { Profile } from '../port/profile';
import { path, type Rest } from './rest';
import { reworded } from './reworded';
import { supportedLanguages, userPreferences } from './schema/user';

/** The user's own account (chapter "User information"). `own`: not a session that a supervisor opened. */
export function profile(rest: Rest, login: string, own: boolean): Profile {
  return {
    preferences: () => readPreferences(rest, login),
    setLanguage: (guiLanguage) =>
      reworded(rest.post(path`/users/${login}/preferences`, { guiLanguage }), {
        badParameter: 'languageRefused',
      }),
    ...(own
      ? {
          changePassword: (oldPassword, newPassword) =>
            rest
              .put(path`/users/${login}/password`, { oldPassword, newPassword })
              .catch(wordedPassword),
        }
      : {}),
  };
}

/** Reads the GUI language and the ones to choose from. */
export async function readPreferences(
  rest: Rest,
  login: string,
  signal?: AbortSignal,
): Promise<Preferences> {
  const [{ guiLanguage }, supported] = await Promise.all([
    rest.get(path`/users/${login}/preferences`, userPreferences, signal),
    rest.get(path`/users/${login}/preferences/supportedLanguages`, supportedLanguages, signal),
  ]);
  return {
    ...(guiLanguage ? { language: guiLanguage } : {}),
    languages: supported.supportedGuiLanguages,
  };
}

/** A refused password is about the old one (403) or about the new one and the server's rules (400). */
function wordedPassword(thrown: unknown): never {
  if (!(thrown instanceof FailureError)) throw thrown;
  const kinds: Partial<Record<FailureKind, FailureKind>> = {
    notAllowed: 'wrongOldPassword',
    wrongCredentials: 'wrongOldPassword',
    badParameter: 'passwordRefused',
    incompatibleState: 'passwordRefused',
  };
  const kind = kinds[thrown.kind];
  throw kind
    ? new FailureError({ ...thrown.toFailure(), kind, retryable: false }, { cause: thrown })
    : thrown;
}
