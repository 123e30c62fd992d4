import type { z } from 'zod';
import { resolveDay } from './day-point.ts';
import type { Filter, Phrase, WordContext } from './filter.ts';
import { PLUGIN_FILTERS } from './plugin-filters.ts';

type Filters = typeof PLUGIN_FILTERS;
export type FilterName = keyof Filters;
export const FILTER_NAMES = Object.keys(PLUGIN_FILTERS) as FilterName[];

/** The filters of a list: only those that are given. */
export type PluginFilters = { [Name in FilterName]?: z.output<Filters[Name]['schema']> };

/** The periods that hold where none is given. */
export const DEFAULT_DAYS = { growthDays: 30, changedDays: 365 } as const;

type Shape = { [Name in FilterName]: z.ZodOptional<Filters[Name]['schema']> };

/** The filters as parameters of an address, each optional and with its title for documents. */
export const FILTER_SHAPE = Object.fromEntries(
  FILTER_NAMES.map((name) => {
    const { schema, title }: { schema: z.ZodType; title: string } = PLUGIN_FILTERS[name];
    return [name, schema.optional().meta({ title })];
  }),
) as Shape;

/** What two filters say that no plugin can be; the field is the first of the two. */
export function contradictions(filters: PluginFilters, today = '2100-01-01'): { field: FilterName; message: string }[] {
  const day = (name: 'updatedAfter' | 'updatedBefore' | 'listedAfter' | 'listedBefore') => {
    const point = filters[name];
    return point === undefined ? undefined : resolveDay(point, today);
  };
  const found: { field: FilterName; message: string }[] = [];
  for (const [after, before] of [
    ['updatedAfter', 'updatedBefore'],
    ['listedAfter', 'listedBefore'],
  ] as const) {
    const [from, to] = [day(after), day(before)];
    const isAlike = filters[after]?.endsWith('d') === filters[before]?.endsWith('d');
    if (from !== undefined && to !== undefined && isAlike && from >= to)
      found.push({ field: after, message: `${after} must be a day before ${before}.` });
  }
  const { status, delistedAfter } = filters;
  if (delistedAfter !== undefined && status && !status.includes('delisted') && !status.includes('all'))
    found.push({ field: 'status', message: 'status must have delisted where delistedAfter is given.' });
  return found;
}

/** The filters as the parameters of an address. `FILTER_SHAPE` reads them as the same filters. */
export function formatFilters(filters: PluginFilters): Partial<Record<FilterName, string>> {
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = filters[name];
      return value === undefined ? [] : [[name, filterOf(name).format(value)]];
    }),
  );
}

/**
 * The filters in the order and words of a sentence; periods are in the words of what they belong
 * to.
 */
export function describeFilters(
  filters: PluginFilters,
  context: Omit<WordContext, 'growthDays' | 'changedDays'>,
): (Phrase & { name: FilterName })[] {
  const whole = {
    ...context,
    growthDays: filters.growthDays ?? DEFAULT_DAYS.growthDays,
    changedDays: filters.changedDays ?? DEFAULT_DAYS.changedDays,
  };
  return FILTER_NAMES.flatMap((name) => {
    const value = filters[name];
    if (value === undefined || PLUGIN_FILTERS[name].kind === 'days') return [];
    return [{ name, ...filterOf(name).words(value, whole) }];
  });
}

/** The filters without one of them, and without the period that belongs to it. */
export function withoutFilter(filters: PluginFilters, name: FilterName): PluginFilters {
  const others = { ...filters };
  delete others[name];
  if (name === 'growth') delete others.growthDays;
  if (name === 'changed') delete others.changedDays;
  return others;
}

/** Whether two sets of filters are the same. */
export function areSameFilters(a: PluginFilters, b: PluginFilters): boolean {
  return JSON.stringify(formatFilters(a)) === JSON.stringify(formatFilters(b));
}

// A filter and its value belong together, which the type of a record cannot say.
function filterOf(name: FilterName) {
  return PLUGIN_FILTERS[name] as unknown as Filter<'text', unknown>;
}
