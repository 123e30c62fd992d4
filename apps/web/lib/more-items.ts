import { formatExact } from './format.ts';

/** The first items of a list, and how many more there are in words; null where there are none. */
export function moreItems<Item>(items: readonly Item[], most: number): { shown: Item[]; more: string | null } {
  const count = items.length - most;
  return { shown: items.slice(0, most), more: count > 0 ? `and ${formatExact(count)} more` : null };
}
