import { distance } from 'fastest-levenshtein';

/**
 * Whether two names' keys are two spellings: so few letters differ that it is a typing error or a
 * transcription (`muller`, `mueller`). Names with different numbers are two names.
 */
export function isRespelled(one: string, other: string): boolean {
  if (digitsOf(one) !== digitsOf(other)) return false;
  const shorter = Math.min(one.length, other.length);
  return shorter >= 5 && distance(one, other) <= (shorter >= 9 ? 2 : 1);
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}/gu, '');
}
