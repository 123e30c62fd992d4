import { nameBits } from './name-rarity.ts';

/** Of 300,000 developers, 18 bear a name of 14 bits. */
export const GENERIC_BITS = 14;

/**
 * Whether a name key is too generic to identify a company: a generic or everyday word, a first
 * name, fewer than four Latin letters. Companies with such a name are found by their domain.
 */
export function isGenericKey(key: string): boolean {
  return nameBits(key) < GENERIC_BITS;
}
