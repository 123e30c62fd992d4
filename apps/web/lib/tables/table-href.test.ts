import { expect, test } from 'vitest';
import { isTableOfDays, tableHref } from './table-href.ts';
import { TABLE_PATHS } from './table-paths.ts';
import { TABLES } from './tables.ts';

test('the address of a file has an extension, the parameters of its page, and the day where the table knows days', () => {
  expect(tableHref('/plugins?users=10k-', 'csv', undefined)).toBe('/plugins.csv?users=10k-');
  expect(tableHref('/plugins/toy%3Aa%2Fb/changes', 'json', '2026-11-10')).toBe(
    '/plugins/toy%3Aa%2Fb/changes.json?asOf=2026-11-10',
  );
  expect(tableHref('/movers', 'csv', '2026-11-10')).toBe('/movers.csv');
  expect(() => tableHref('/nothing', 'csv', undefined)).toThrow('/nothing');
});

test('a table knows days where what it is read from does', () => {
  const knowing = TABLE_PATHS.filter((path) => 'asOf' in TABLES[path].query.shape);
  expect(TABLE_PATHS.filter(isTableOfDays)).toEqual(knowing);
});
