import { createHash } from 'node:crypto';

/** How many codes are sent in how many minutes. */
export const CODE_LIMITS = {
  /** To one address, asked for from one network. */
  network: { most: 5, minutes: 15 },
  /** To one address, whoever asks for them, and from wherever. */
  address: { most: 15, minutes: 15 },
  day: { most: 60, minutes: 24 * 60 },
  /** To all addresses. */
  site: { most: 120, minutes: 1 },
} as const;

/** The key that counts the codes to an address for which one network asks; it tells neither. */
export function codesKey(email: string, network: string | null): string {
  return `codes:${createHash('sha256').update(`${email} ${network}`).digest('hex')}`;
}
