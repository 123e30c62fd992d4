import { numberUnit } from '@pi/domain';
import { expect, test } from 'vitest';
import { EXPORT_TABLES, getExportTable } from './export-tables.ts';

/** Versions and levels, which count nothing. */
const CODES = ['changeRulesVersion', 'manifestVersion', 'methodVersion', 'risk'];

const numbersOf = (name: string) =>
  getExportTable(name).columns.filter(({ type }) => type === 'int32' || type === 'int64' || type === 'double');
const columnOf = (table: string, name: string) => getExportTable(table).columns.find((one) => one.name === name);

test('every exported number has a unit, which is that of its name, and an origin', () => {
  for (const { name: table } of EXPORT_TABLES)
    for (const { name, unit, origin } of numbersOf(table)) {
      if (CODES.includes(name)) continue;
      const stated = table === 'estimates' ? 'USD a year' : numberUnit(name);
      expect([table, name, unit]).toEqual([table, name, stated ?? 'a unit']);
      expect([table, name, origin]).not.toContain(undefined);
    }
});

test('sums and means over plugins are derived, whatever a store reports of one plugin', () => {
  for (const table of ['company_marketplaces', 'company_facts', 'categories', 'marketplace_days'])
    expect(numbersOf(table).filter(({ origin }) => origin === 'reported')).toEqual([]);
  for (const name of ['users', 'rating', 'ratingCount'])
    expect([columnOf('metrics', name)?.origin, columnOf('company_facts', name)?.origin]).toEqual([
      'reported',
      'derived',
    ]);
  expect(columnOf('company_facts', 'revenue')?.origin).toBe('estimated');
});

test('a count names the column of its kind where its table has one', () => {
  expect(columnOf('metrics', 'users')?.kind).toBe('usersKind');
  expect(columnOf('facts', 'users')?.kind).toBeUndefined();
});
