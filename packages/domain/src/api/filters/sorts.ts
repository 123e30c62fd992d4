/** What a list of plugins over all marketplaces can be sorted by. */
export const EXPLORER_SORTS = [
  'users',
  'downloads',
  'growth7',
  'growth30',
  'growth90',
  'growth365',
  'rating',
  'ratings',
  'per1000',
  'price',
  'revenue',
  'revenueLow',
  'updated',
  'listed',
  'delisted',
  'changedHands',
  'companyPlugins',
  'risk',
  'name',
] as const;
export type ExplorerSort = (typeof EXPLORER_SORTS)[number];

export const SORT_ORDERS = ['asc', 'desc'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** The order that a sort begins with: names from A, numbers and days from the highest. */
export function firstOrder(sort: ExplorerSort): SortOrder {
  return sort === 'name' ? 'asc' : 'desc';
}

/** What a value of a sort is, as the database has it. */
export type SortValue = 'smallint' | 'bigint' | 'real' | 'date' | 'text';

/** The values that each sort orders by, first one first. */
export const SORT_VALUES: Record<ExplorerSort, readonly SortValue[]> = {
  users: ['smallint', 'bigint'],
  downloads: ['smallint', 'bigint'],
  growth7: ['real'],
  growth30: ['real'],
  growth90: ['real'],
  growth365: ['real'],
  rating: ['real'],
  ratings: ['bigint'],
  per1000: ['real'],
  price: ['real'],
  revenue: ['real'],
  revenueLow: ['real'],
  updated: ['date'],
  listed: ['date'],
  delisted: ['date'],
  changedHands: ['date'],
  companyPlugins: ['bigint'],
  risk: ['smallint'],
  name: ['text'],
};
