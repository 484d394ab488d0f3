import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Locks a text with a key of 32 bytes in base64. It opens with that key and under the same name only, and unchanged. */
export function seal(text: string, key: string, name: string): string {
  const iv = randomBytes(ivBytes);
  const locking = createCipheriv(cipher, Buffer.from(key, 'base64'), iv);
  locking.setAAD(Buffer.from(name));
  const locked = Buffer.concat([locking.update(text, 'utf8'), locking.final()]);
  return Buffer.concat([iv, locking.getAuthTag(), locked]).toString('base64');
}

/** What was sealed. Throws when the key or the name is another, or the text was changed. */
export function unseal(sealed: string, key: string, name: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const opening = createDecipheriv(cipher, Buffer.from(key, 'base64'), bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  opening.setAAD(Buffer.from(name));
  opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  const text = opening.update(bytes.subarray(ivBytes + tagBytes));
  return Buffer.concat([text, opening.final()]).toString('utf8');
}
