import { createHmac, randomBytes } from 'node:crypto';

/**
 * Every credential that servers of this process have handed out, open or over. Tests look for them where they must not
 * be; the set is the process's and not a server's, so that no server's secrets can be forgotten.
 */
const secrets = new Set<string>();
export const issuedSecrets: ReadonlySet<string> = secrets;

/** Notes a credential that is handed out, and returns it. */
export function issued(secret: string): string {
  secrets.add(secret);
  return secret;
}

/** Something that looks like the JSON Web Tokens of a real server, and can not be guessed. */
export function token(claims: Readonly<Record<string, unknown>>): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const nonce = randomBytes(9).toString('base64url');
  const content = `${encode({ alg: 'HS256' })}.${encode({ ...claims, jti: nonce })}`;
  const signature = createHmac('sha256', randomBytes(16)).update(content).digest('base64url');
  return issued(`${content}.${signature}`);
}
