/** The same answer gives the same nonce, so that Discord returns the first message instead of posting a second. */
import { createHash } from 'node:crypto';
import { LIMITS } from './limits.js';

/** At most 25 characters, as Discord takes. */
export const nonceOf = (key: string): string =>
  createHash('sha256').update(key).digest('base64url').slice(0, LIMITS.nonce);
