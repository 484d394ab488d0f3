import { createHmac, randomBytes } from 'node:crypto';

/** Something that looks like the JSON Web Tokens of a real server, and can not be guessed. */
export function token(claims: Readonly<Record<string, unknown>>): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const nonce = randomBytes(9).toString('base64url');
  const content = `${encode({ alg: 'HS256' })}.${encode({ ...claims, jti: nonce })}`;
  const signature = createHmac('sha256', randomBytes(16)).update(content).digest('base64url');
  return `${content}.${signature}`;
}
