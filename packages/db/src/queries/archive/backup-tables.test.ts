import { getTableName } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { describe, expect } from 'vitest';
import { listTables } from '../../../test/every-table.ts';
import { test } from '../../../test/fixture.ts';
import { TABLES_IN_BACKUP, TABLES_IN_SEED, TABLES_NOT_IN_BACKUP } from './backup-tables.ts';

describe('the tables of a backup', () => {
  test('are all tables of the database, but those that have a reason', async ({ sql }) => {
    const all = (await listTables(sql)).filter((name) => !/^plugin_metrics_/.test(name));
    const listed = [...TABLES_IN_BACKUP, ...TABLES_NOT_IN_BACKUP].map(({ name }) => name);
    expect(listed.toSorted()).toEqual(all.toSorted());
  });

  test.for([
    ['backup', TABLES_IN_BACKUP],
    ['seed', TABLES_IN_SEED],
  ] as const)('stand in a %s behind those that they refer to', ([, tables]) => {
    for (const [index, { name, table }] of tables.entries()) {
      const earlier = tables.slice(0, index + 1).map((one) => one.name);
      const required = getTableConfig(table).foreignKeys.filter((key) =>
        key.reference().columns.some((one) => one.notNull),
      );
      for (const key of tables === TABLES_IN_BACKUP ? getTableConfig(table).foreignKeys : required)
        expect(earlier, name).toContain(getTableName(key.reference().foreignTable));
    }
  });
});
