import type { Selection } from '../../shared/markup.ts';

/**
 * Whether a developer is a trader, by the third position of an entry's developer: 0 unspecified,
 * 1 a trader, whose postal address follows as the law of the EU requires, 2 none.
 * @returns null where it is unspecified; a code that was never seen is left for validation
 */
export function isTraderOf(code: unknown): unknown {
  if (code === 1 || code === 2) return code === 1;
  return code === 0 || code === null ? null : code;
}

/** The same from the row of the developer in an English page; undefined where it does not show. */
export function shownTrader(row: Selection): boolean | null | undefined {
  const text = row.text();
  if (/trader status unspecified/i.test(text)) return null;
  if (/\bnon-trader\b/i.test(text)) return false;
  return row.find('[aria-label*="developer trader information"]').length > 0 ? true : undefined;
}
