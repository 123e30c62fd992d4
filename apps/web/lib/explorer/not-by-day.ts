import type { ExplorerSort, FilterName, Issue, PluginFilters } from '@pi/domain/api';

/**
 * What is computed of newest listings and companies alone: no list of a day of the past is asked by
 * it.
 */
const NOT_BY_DAY: readonly (FilterName | ExplorerSort)[] = [
  'q',
  'phrase',
  'name',
  'price',
  'risk',
  'companyPlugins',
  'ownerKind',
];

/** Whether a list of a day of the past can be filtered or sorted by it. */
export function isKeptByDay(name: FilterName | ExplorerSort): boolean {
  return !NOT_BY_DAY.includes(name);
}

/** What a list as of a day cannot answer of what it is asked for; empty for a list of today. */
export function notByDayIssues({
  asOf,
  sort,
  ...filters
}: PluginFilters & { asOf?: string | undefined; sort?: ExplorerSort | undefined }): Issue[] {
  if (asOf === undefined) return [];
  const given = NOT_BY_DAY.filter((name) => Object.hasOwn(filters, name) && filters[name as FilterName] !== undefined);
  const asked = sort !== undefined && !isKeptByDay(sort) ? [['sort', sort] as const] : [];
  return [...given.map((name) => [name, name] as const), ...asked].map(([field, name]) => ({
    field,
    message: `${field} cannot be used together with asOf: ${name === 'q' ? 'name' : name} is known of the newest day only.`,
  }));
}
