import { distance } from 'fastest-levenshtein';

/**
 * Whether two names' keys are two spellings: so few letters differ that it is a typing error or a
 * transcription (`muller`, `mueller`), or two neighbours changed places (`mulelr`). Names with
 * different numbers are two names.
 */
export function isRespelled(one: string, other: string): boolean {
  if (digitsOf(one) !== digitsOf(other)) return false;
  const [shorter, longer] = [one.length, other.length].sort((a, b) => a - b) as [number, number];
  const most = shorter >= 9 || lettersOf(one) === lettersOf(other) ? 2 : 1;
  return longer >= 5 && distance(one, other) <= most;
}

function lettersOf(text: string): string {
  return [...text].sort().join('');
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}/gu, '');
}
