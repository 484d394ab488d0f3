import type { Keyring } from './keyring-secrets';

/** Loads keytar, a native module; rejects where libsecret is not installed. */
export async function loadKeyring(): Promise<Keyring> {
  const keytar = await import('keytar');
  return keytar.default ?? keytar;
}
