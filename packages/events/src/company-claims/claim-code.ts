import { createHash, randomInt } from 'node:crypto';
import type { ClaimMethod } from '@pi/domain/events';

const DIGITS = 6;
/** Without letters and digits that look alike. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

/** Days for which a code works: until a letter is read, or a listing is published and read. */
export const CODE_DAYS: Record<ClaimMethod, number> = { email: 1, listing: 30 };
/** Wrong codes that make one void. */
export const MOST_ATTEMPTS = 5;

/** A code for a letter: digits, which are stored hashed. */
export function newLetterCode(): { code: string; hash: string } {
  const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
  return { code, hash: hashCode(code) };
}

/** A code for a listing, which is public there: it proves who may write the listing. */
export function newListingCode(): string {
  return `pi-claim-${Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
}

/** SHA-256, hex. */
export function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

/** Whether a code of then works no longer. */
export function isExpired(startedAt: Date, method: ClaimMethod, now: Date): boolean {
  return now.getTime() - startedAt.getTime() > CODE_DAYS[method] * 86_400_000;
}
