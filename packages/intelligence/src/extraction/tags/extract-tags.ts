import type { ExtractionSource } from '../extraction-source.ts';

/** Two to five tags of the vocabulary, the most telling first; fewer where the text tells less. */
export function extractTags(_source: ExtractionSource): string[] {
  return [];
}
