import { MOST_EXTRACTED } from '@pi/domain';
import type { ExtractionSource } from '../extraction-source.ts';
import { tidySource } from '../tidy-source.ts';
import { scoreTags } from './score-tags.ts';
import { usualTags } from './usual-tags.ts';
import { COMPANION_OF } from './vocabulary/companions.ts';

/** How many tags a listing gets at least, where it has any text. */
const LEAST = 2;
/** What each tag but the first needs: about a phrase of two words in the summary. */
const ENOUGH = 6;

/** Two to five tags of the vocabulary, the most telling first; fewer where the text tells less. */
export function extractTags(listing: ExtractionSource): string[] {
  const source = tidySource(listing);
  const [first, second, ...others] = scoreTags(source);
  if (!first) return source.summary || source.description ? usualTags(source).slice(0, LEAST) : [];
  const strong = others.filter(({ score }) => score >= ENOUGH);
  const companion = COMPANION_OF.get(first.tag);
  const isSure = second && (second.score >= ENOUGH || !companion);
  const tags = [
    first.tag,
    isSure ? second.tag : companion,
    ...strong.map(({ tag }) => tag),
    ...usualTags(source).slice(0, LEAST),
  ];
  const most = Math.max(LEAST, 2 + strong.length);
  return [...new Set(tags.filter((tag) => tag !== undefined))].slice(0, Math.min(most, MOST_EXTRACTED.tags));
}
