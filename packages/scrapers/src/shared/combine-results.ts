import type { ParseResult } from '@pi/domain';

/** The results of several responses as one. */
export function combineResults(results: ParseResult[]): ParseResult {
  const unidentified = results.reduce((sum, result) => sum + (result.unidentified ?? 0), 0);
  return {
    listings: results.flatMap((result) => result.listings),
    gone: results.flatMap((result) => result.gone),
    problems: results.flatMap((result) => result.problems),
    ...(unidentified > 0 && { unidentified }),
  };
}
