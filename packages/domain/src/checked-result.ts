import { LONGEST } from './bounds.ts';
import type { ParseResult, Problem } from './parse-result.ts';
import { isIdentity, storableText } from './storable.ts';

/**
 * A parse result of which every text outside its listings can be stored. What has no storable id is
 * left out with a problem that names the cleaned id; other texts are cleaned and cut.
 * @param url the address of the response, for such problems
 */
export function checkedResult(result: ParseResult, url?: string): ParseResult {
  const gone = splitByIdentity(result.gone, 'a plugin that is gone', url);
  const numbers = splitByIdentity(result.numbers ?? [], 'the numbers of a plugin', url);
  return {
    ...result,
    gone: gone.rows.map((one) => ({ ...one, reason: storableText(one.reason, LONGEST.change) })),
    ...(result.numbers && { numbers: numbers.rows }),
    problems: [...result.problems, ...gone.problems, ...numbers.problems].map(storableProblem),
  };
}

/**
 * Splits rows into those whose id can be stored and problems, one for each id that cannot.
 * @param what a row in words, for the problems
 */
export function splitByIdentity<Row extends { externalId: string }>(
  rows: readonly Row[],
  what: string,
  url?: string,
): { rows: Row[]; problems: Problem[] } {
  const refused = new Set(rows.map(({ externalId }) => externalId).filter((id) => !isIdentity(id)));
  const message = `${what}: the id is too long or has invalid characters`;
  return {
    rows: refused.size > 0 ? rows.filter(({ externalId }) => !refused.has(externalId)) : [...rows],
    problems: [...refused].map((externalId) => storableProblem({ kind: 'invalid_value', message, externalId, url })),
  };
}

/** What is wrong with the key of a unit of work; null where the unit can be found by it. */
export function keyProblem(key: string): Problem | null {
  if (isIdentity(key, LONGEST.key)) return null;
  const message = 'the key of a unit is too long or has invalid characters';
  return storableProblem({ kind: 'invalid_value', message, externalId: key });
}

/**
 * A problem with storable texts. Its id is cleaned, so that it names the plugin that may be meant.
 */
export function storableProblem<Row extends Problem>(problem: Row): Row {
  const { message, externalId, url } = problem;
  return {
    ...problem,
    message: storableText(message, LONGEST.message),
    ...(typeof externalId === 'string' && { externalId: storableText(externalId, LONGEST.id) || null }),
    ...(url && { url: storableText(url, LONGEST.address) }),
  };
}
