import type { ExplorerSort, FilterName, PluginFilters } from '@pi/domain/api';
import type { ExplorerTableRow } from '#lib/explorer/read-explorer.ts';
import { COLUMN_KEYS, type ColumnKey, columnOf } from './columns.tsx';

/** The column that shows what a filter asks for. */
const COLUMN_OF: Partial<Record<FilterName, ColumnKey>> = {
  marketplace: 'store',
  category: 'category',
  users: 'users',
  downloads: 'downloads',
  rating: 'rating',
  ratings: 'ratings',
  per1000: 'per1000',
  price: 'price',
  pricing: 'price',
  revenue: 'revenue',
  revenueLow: 'revenueLow',
  ownerKind: 'ownerKind',
  updatedBefore: 'updated',
  updatedAfter: 'updated',
  listedAfter: 'listed',
  listedBefore: 'listed',
  delistedAfter: 'delisted',
  companyPlugins: 'companyPlugins',
  risk: 'risk',
};

/** From a width of the screen on: the room beside check box and name, in CSS pixels. */
const ROOMS = { md: 436, lg: 784, xl: 964 } as const;
type Screen = keyof typeof ROOMS;

/**
 * The columns of a page: those that were chosen, else the usual ones that have room; with those of
 * what is filtered and sorted by; without those that no row has a value for.
 */
export function chooseColumns(
  chosen: readonly string[] | undefined,
  { filters, sort, rows }: { filters: PluginFilters; sort: ExplorerSort; rows: readonly ExplorerTableRow[] },
): ColumnKey[] {
  const asked = new Set<ColumnKey>(Object.keys(filters).flatMap((name) => COLUMN_OF[name as FilterName] ?? []));
  if (filters.growth) asked.add(`growth${filters.growthDays ?? 30}`);
  if (filters.changed?.includes('hands')) asked.add('changedHands');
  // A new plugin of a maker of many says something else than a maker's first.
  if (filters.listedAfter) asked.add('companyPlugins');
  const shown = COLUMN_KEYS.filter((key) => {
    const { sort: own, isDefault } = columnOf(key);
    const isUsual = isDefault || (key === 'downloads' && rows.some(({ users }) => users === null));
    return own === sort || asked.has(key) || (chosen ? chosen.includes(key) : isUsual);
  });
  const filled = shown.filter((key) => {
    const { isEmpty } = columnOf(key);
    return !isEmpty || rows.length === 0 || !rows.every(isEmpty);
  });
  return chosen ? filled : withinRoom(filled, (key) => !asked.has(key) && columnOf(key).sort !== sort);
}

/** Without those that are first to leave and may, from the right, until all have room. */
function withinRoom(columns: readonly ColumnKey[], mayLeave: (key: ColumnKey) => boolean): ColumnKey[] {
  const width = columns.reduce((sum, key) => sum + columnOf(key).width, 0);
  const next = columns.findLast((key) => columnOf(key).isFirstToLeave && mayLeave(key));
  if (width <= ROOMS.xl || next === undefined) return [...columns];
  return withinRoom(
    columns.filter((key) => key !== next),
    mayLeave,
  );
}

/** The two columns that a phone shows: users and rating, or what the list is sorted by. */
export function phoneColumns(shown: readonly ColumnKey[], sort: ExplorerSort): ColumnKey[] {
  const sorted = shown.find((key) => columnOf(key).sort === sort);
  const wanted = [sorted, 'users', 'downloads', 'rating'] as const;
  return [...new Set(wanted)].filter((key) => key !== undefined && shown.includes(key)).slice(0, 2) as ColumnKey[];
}

/**
 * The width of the screen from which a column has room: the sorted one stays longest, then those
 * that are not first to leave, from the left. Null where they do not fit beside each other at all.
 */
export function fitColumns(shown: readonly ColumnKey[], sort: ExplorerSort): Map<ColumnKey, Screen> | null {
  const rank = (key: ColumnKey) => (columnOf(key).sort === sort ? 0 : columnOf(key).isFirstToLeave ? 2 : 1);
  const byRank = shown.toSorted((a, b) => rank(a) - rank(b));
  const found = new Map<ColumnKey, Screen>();
  for (const [screen, room] of Object.entries(ROOMS) as [Screen, number][]) {
    let left = room;
    for (const key of byRank) {
      const { width } = columnOf(key);
      if (width > left) continue;
      left -= width;
      if (!found.has(key)) found.set(key, screen);
    }
  }
  return found.size === shown.length ? found : null;
}
