import type { ParseResult, Problem } from '@pi/domain';

/** The largest recorded list has 5,600 plugins (Obsidian). */
const MAX_PLUGINS = 100_000;
/** Nobody reads more of one unit, and each is a row. */
const MAX_PROBLEMS = 100;

/**
 * Bounds what one unit gives: more plugins than 100,000 are too large a result, and of its problems
 * the first 100 are kept, with one that says how many more there are. A list whose left out
 * problems are the only trace of plugins is not complete.
 */
export function boundResult(result: ParseResult, url: string | undefined): ParseResult {
  const plugins = result.listings.length + result.gone.length + (result.numbers?.length ?? 0);
  if (plugins > MAX_PLUGINS) return tooLarge(`more than ${MAX_PLUGINS.toLocaleString('en-US')} plugins`, url);
  const problems = boundProblems(result.problems);
  if (problems === result.problems) return result;
  const hasOthers = hasOtherPlugins(result.problems.slice(MAX_PROBLEMS), result);
  return { ...result, problems, ...(hasOthers && { isComplete: false }) };
}

/** The first 100 problems of a unit, and one that says how many more there are. */
export function boundProblems(problems: Problem[]): Problem[] {
  const [first, ...others] = problems.slice(MAX_PROBLEMS);
  if (!first) return problems;
  const message = `${(others.length + 1).toLocaleString('en-US')} more problems, the first: ${first.message}`;
  return [...problems.slice(0, MAX_PROBLEMS), { kind: first.kind, message, url: first.url }];
}

/** A result of nothing but the problem that the unit's responses are too large. */
export function tooLarge(excess: string, url: string | undefined): ParseResult {
  return { listings: [], gone: [], problems: [{ kind: 'too_large', message: `the answer has ${excess}`, url }] };
}

// A plugin that cannot be read counts as listed by the id in its problem.
function hasOtherPlugins(problems: readonly Problem[], { listings }: ParseResult): boolean {
  const listed = new Set(listings.map(({ externalId }) => externalId));
  return problems.some(({ externalId }) => externalId && !listed.has(externalId));
}
