import { LONGEST } from './bounds.ts';
import type { ParseResult, Problem } from './parse-result.ts';
import { isIdentity, storableText } from './storable.ts';

/**
 * A parse result of which every text outside its listings can be stored. What has no storable id is
 * left out with a problem that names the cleaned id; other texts are cleaned and cut.
 * @param url the address of the response, for such problems
 */
export function checkedResult(result: ParseResult, url?: string): ParseResult {
  const refused: Problem[] = [];
  const withIdentity = <Row extends { externalId: string }>(rows: readonly Row[], what: string): Row[] =>
    rows.filter(({ externalId }) => {
      if (isIdentity(externalId)) return true;
      refused.push({ kind: 'invalid_value', message: `${what}: the id is too long or unreadable`, externalId, url });
      return false;
    });
  const gone = withIdentity(result.gone, 'a plugin that is gone');
  const numbers = result.numbers && withIdentity(result.numbers, 'the numbers of a plugin');
  return {
    ...result,
    gone: gone.map((one) => ({ ...one, reason: storableText(one.reason, LONGEST.change) })),
    ...(numbers && { numbers }),
    problems: [...result.problems, ...refused].map(storableProblem),
  };
}

/**
 * A problem with storable texts. Its id is cleaned, so that it names the plugin that may be meant.
 */
export function storableProblem<Row extends Problem>(problem: Row): Row {
  const { message, externalId, url } = problem;
  return {
    ...problem,
    message: storableText(message, LONGEST.message),
    ...(externalId && { externalId: storableText(externalId, LONGEST.id) || null }),
    ...(url && { url: storableText(url, LONGEST.address) }),
  };
}
