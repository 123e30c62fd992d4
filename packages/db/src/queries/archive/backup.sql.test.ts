import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';
import { continueIds, getMigration, insertRowTexts, linkRows, readRows, storedColumns } from './backup.sql.ts';

/** Text that a format in between could spoil, and a row that refers to a later one. */
const NAMES = ['Zoë\u2028"\\', 'two\nlines'];

async function insertCompanies(db: Db): Promise<void> {
  await db.insert(companies).values(NAMES.map((name, index) => ({ slug: `c${index}`, name, nameKey: 'k' })));
  await db.execute(sql`update companies set merged_into = 2 where id = 1`);
}

describe('the rows of a table', () => {
  test('are the same after they were read and inserted, and ids continue after them', async ({ db }) => {
    await insertCompanies(db);
    const before = await db.select().from(companies);
    const rows = await db.transaction(async (tx) => {
      const all: string[] = [];
      for await (const some of readRows(tx, companies)) all.push(...some);
      return all;
    });
    await db.execute(sql`truncate companies restart identity cascade`);
    await db.transaction(async (tx) => {
      await insertRowTexts(tx, companies, rows.slice(0, 1));
      await insertRowTexts(tx, companies, rows.slice(1));
      await linkRows(tx, companies, rows);
      await continueIds(tx, companies);
    });
    expect(await db.select().from(companies)).toEqual(before);
    const [added] = await db.insert(companies).values({ slug: 'c3', name: 'c', nameKey: 'c' }).returning();
    expect(added?.id).toBe(3);
  });

  test('are read in portions, all of them', async ({ db }) => {
    await db.execute(sql`insert into companies (slug, name, name_key) select n, n, n from generate_series(1, 2001) n`);
    const sizes = await db.transaction(async (tx) => {
      const all: number[] = [];
      for await (const some of readRows(tx, companies)) all.push(some.length);
      return all;
    });
    expect(sizes).toEqual([1000, 1000, 1]);
  });
});

describe('storedColumns', () => {
  test('leaves out what Postgres computes', () => {
    const names = Object.keys(storedColumns(plugins));
    expect(names).toContain('usersOn');
    expect(names).not.toContain('usersTier');
  });
});

describe('getMigration', () => {
  test('is the time stamp of the newest migration', async ({ db }) => {
    expect(await getMigration(db)).toMatch(/^\d{14}$/);
  });
});
