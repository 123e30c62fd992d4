import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { onlyProblem } from '../../shared/response-trouble.ts';
import { parseAddons } from './addons.ts';
import { CATEGORIES } from './files.ts';
import { lastFetchedAt } from './last-fetched.ts';
import { type DayFile, readFile } from './read-file.ts';
import { parseRepositories } from './repositories.ts';

/**
 * A day's listings: the repositories of HACS with the installations that report them, and the
 * add-ons that are reported.
 */
export function parseDay(responses: StoreResponse[]): ParseResult {
  const files = responses.map(readFile);
  const troubles = files.flatMap(({ trouble }) => trouble ?? []);
  if (!files.some(({ kind }) => kind === 'repositories' || kind === 'addons')) {
    const missing = onlyProblem('format_changed', 'there is no list of repositories and none of add-ons', responses[0]);
    return combineResults([...troubles, missing]);
  }
  const result = combineResults([...troubles, parseRepositories(files), ...files.map(parseAddons)]);
  const fetchedAt = lastFetchedAt(files);
  return {
    ...result,
    // Downloads come from HACS, users from analytics: either may not be updated.
    ...(fetchedAt && { numbersAt: { downloads: fetchedAt } }),
    ...(isComplete(files) && { isComplete: true }),
  };
}

// Absence means something only where every file that names plugins was read.
function isComplete(files: DayFile[]): boolean {
  const read = files.map(({ kind, category }) => category ?? kind);
  return [...CATEGORIES, 'addons'].every((needed) => read.includes(needed));
}
