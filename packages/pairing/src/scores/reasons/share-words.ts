import { ONE } from '../respondent.ts';
import type { Words } from '../terms/texts.ts';
import { ALIKE, LEAST_SHARED_WORDS } from '../texts/compare-texts.ts';
import { MOST_NAMED } from './reason.ts';

/** Words that texts share. */
export interface SharedWords {
  /** The rarest first, as the first text has them. */
  words: string[];
  stems: string[];
  /** As it is scored, but for rounding; in millionths. */
  similarity: number;
}

/** The words that two texts share; null: so few that they score 0. */
export function shareWords(a: Words, b: Words, rarities: ReadonlyMap<string, number>): SharedWords | null {
  if (!a || !b) return null;
  const rarity = (stem: string) => rarities.get(stem) ?? 0;
  const squares = (stems: Iterable<string>) => [...stems].reduce((sum, stem) => sum + rarity(stem) ** 2, 0);
  const shared = [...a.keys()]
    .filter((stem) => b.has(stem))
    .toSorted((one, other) => rarity(other) - rarity(one) || (one < other ? -1 : 1));
  if (shared.length < LEAST_SHARED_WORDS) return null;
  const cosine = squares(shared) / Math.sqrt(squares(a.keys()) * squares(b.keys()));
  const stems = shared.slice(0, MOST_NAMED);
  return {
    words: stems.map((stem) => a.get(stem) ?? ''),
    stems,
    similarity: Math.min(ONE, Math.round((cosine / ALIKE) * ONE)),
  };
}
