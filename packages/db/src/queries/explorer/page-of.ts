import type { Cursor } from '@pi/domain/api';
import type { FoundQuery, FoundRow } from './found-parts.ts';

type Place = Omit<Cursor, 'of'>;

interface FoundPage {
  /** In the order of the list. */
  rows: FoundRow[];
  before: number;
  next: Place | null;
  previous: Place | null;
}

/**
 * The page that was found, and the places where the next and the previous one begin.
 * @param found in the direction of reading; one row more than the limit where there are more
 */
export function pageOf(found: readonly FoundRow[], { cursor, limit }: Pick<FoundQuery, 'cursor' | 'limit'>): FoundPage {
  const hasMore = found.length > limit;
  const rows = found.slice(0, limit);
  if (cursor?.isBack) rows.reverse();
  const start = cursor?.before ?? 0;
  const before = cursor?.isBack ? Math.max(0, start - rows.length) : start;
  const [first, last] = [rows[0], rows.at(-1)];
  const hasPrevious = cursor?.isBack ? hasMore : cursor !== null;
  const hasNext = cursor?.isBack ? true : hasMore;
  return {
    rows,
    before,
    previous: hasPrevious && first ? { key: first.key, id: first.pluginId, before, isBack: true } : null,
    next: hasNext && last ? { key: last.key, id: last.pluginId, before: before + rows.length, isBack: false } : null,
  };
}
