import { expect, test } from 'vitest';
import { TABLE_PATHS, type TablePath } from './table-paths.ts';
import { unitsOf } from './table-units.ts';
import { TABLES } from './tables.ts';

const units = (path: TablePath) => unitsOf(TABLES[path].list);

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
  expect(units('/movers').number).toBe('what the marketplace is ordered by');
});
