import { MOST_EXTRACTED } from '@pi/domain';
import type { ExtractionSource } from '../extraction-source.ts';
import { scoreTags } from './score-tags.ts';
import { usualTags } from './usual-tags.ts';

/** How many tags a listing gets at least, where it has any text. */
const LEAST = 2;
/** What a third and further tag needs: about that of a phrase in the name, or in summary and text. */
const ENOUGH = 9;

/** Two to five tags of the vocabulary, the most telling first; fewer where the text tells less. */
export function extractTags(source: ExtractionSource): string[] {
  const scored = scoreTags(source);
  const tags = scored
    .filter(({ score }, index) => score >= ENOUGH || (index < LEAST && score >= 2))
    .map(({ tag }) => tag)
    .slice(0, MOST_EXTRACTED.tags);
  const hasText = Boolean(source.summary || source.description || scored.length > 0);
  if (tags.length >= LEAST || !hasText) return tags;
  return [...new Set([...tags, ...usualTags(source)])].slice(0, LEAST);
}
