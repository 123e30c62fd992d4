import { createHash, randomInt } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 32;
/** The first characters, which the list of keys shows. */
const PREFIX_LENGTH = 8;

/** A new key: 190 random bits, which are written down nowhere but by the person who made it. */
export function newApiKey(): { key: string; prefix: string; hash: string } {
  const key = `pi_${Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
  return { key, prefix: key.slice(0, PREFIX_LENGTH), hash: hashApiKey(key) };
}

/** SHA-256, hex. Keys are random and long: a slow hash would protect them no better. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The key of the header Authorization; null when it has none. */
export function readApiKey(authorization: string | null): string | null {
  return /^Bearer +(pi_[0-9A-Za-z]{32})$/i.exec(authorization ?? '')?.[1] ?? null;
}
