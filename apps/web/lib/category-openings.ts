import { formatFilters, OPENINGS, type Opening, type OpeningsOf, openingOf } from '@pi/domain/api';
import { listHref } from './list-href.ts';

export interface ListedOpening {
  name: Opening;
  title: string;
  note: string;
  /** The address of its list in the explorer. */
  href: string;
  count: number;
}

/** The lists of openings of a category with their counts. */
export function listOpenings(of: OpeningsOf, counts: Record<Opening, number>): ListedOpening[] {
  return OPENINGS.map((name) => {
    const { filters, ...words } = openingOf(name, of);
    return { name, ...words, href: listHref('/plugins', formatFilters(filters)), count: counts[name] };
  });
}
