import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const checkout = fileURLToPath(new URL('..', import.meta.url));

/** A path inside the checkout. */
export const inCheckout = (...parts: string[]): string => join(checkout, ...parts);

/** True when we are root, who may install packages and create users but whom Chromium's sandbox refuses. */
export const isRoot = process.getuid?.() === 0;
