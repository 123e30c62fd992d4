import { expect, test } from 'vitest';
import { fieldsOf } from './table-fields.ts';
import { listOf } from './table-list.ts';
import { tableOf } from './table-of.ts';
import { TABLE_PATHS, type TablePath } from './table-paths.ts';
import { TABLES } from './tables.ts';

/** The numbers of a table by the names of their columns, each with its unit. */
function units(path: TablePath): Record<string, string | null> {
  const { shape, list, ...options } = TABLES[path].list;
  const fields = fieldsOf(listOf(shape, {}, list, options.outer).item);
  const numbers = fields.filter(({ type }) => type !== 'text').map(({ path: parts }) => parts.join('.'));
  const { columns } = tableOf(shape, {}, list, options);
  return Object.fromEntries(columns.filter(({ name }) => numbers.includes(name)).map(({ name, unit }) => [name, unit]));
}

test('every number of every table has a unit, whether there are rows or not', () => {
  const without = TABLE_PATHS.flatMap((path) =>
    Object.entries(units(path))
      .filter(([, unit]) => unit === null)
      .map(([name]) => `${path} ${name}`),
  );
  expect(without).toEqual([]);
});

test('a name that means something else in a table has a unit of that table', () => {
  expect(units('/plugins/{id}/ratings')).toEqual({ stars: 'stars', ratings: 'ratings' });
  expect(units('/compare/chart').daysSinceFirst).toBe('days');
  for (const path of ['/status/proposals', '/companies/{slug}/proposals'] as const)
    expect(units(path).number).toBe('number of the pair');
  expect(units('/changes').number).toBe('users, else what the marketplace is ordered by');
  expect(units('/status/failures').count).toBe('failures');
  expect(units('/reports/{quarter}/growing').period).toBe('days');
  expect(units('/movers').number).toBe('what the marketplace is ordered by');
});
