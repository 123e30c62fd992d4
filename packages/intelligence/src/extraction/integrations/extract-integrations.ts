import type { ExtractionSource } from '../extraction-source.ts';

/** The products that a listing says it works with, at most ten, in the order of the text. */
export function extractIntegrations(_source: ExtractionSource): string[] {
  return [];
}
