import type { Markup } from '../../shared/markup.ts';
import { shownCount } from '../../shared/shown-count.ts';

const STARS = [1, 2, 3, 4, 5];
const FILTER = /[?&]ratings(?:%5B%5D|\[\])=([1-5])(?:&|$)/i;

/**
 * How many ratings have 1 to 5 stars, by the links to the reviews with so many ("249 total
 * reviews").
 * @param total all ratings: where the others add up to it, stars without a link have none
 * @returns undefined where the page shows no such links, or shortens a number ("39K")
 */
export function shownDistribution($: Markup, total: unknown, language: string): number[] | undefined {
  const counts = new Map<number, number | undefined>();
  for (const element of $('a[href*="ratings"]')) {
    const stars = Number(FILTER.exec($(element).attr('href') ?? '')?.[1]);
    if (!stars || counts.has(stars)) continue;
    counts.set(stars, countIn($(element).attr('aria-label') ?? $(element).text(), language));
  }
  const found = [...counts.values()];
  if (found.length === 0 || found.includes(undefined)) return undefined;
  const sum = found.reduce<number>((all, count) => all + (count ?? 0), 0);
  if (counts.size < STARS.length && sum !== total) return undefined;
  return STARS.map((stars) => counts.get(stars) ?? 0);
}

function countIn(text: string, language: string): number | undefined {
  const count = shownCount(text, language);
  return count?.kind === 'exact' ? count.value : undefined;
}
