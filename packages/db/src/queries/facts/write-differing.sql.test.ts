import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedDay } from '../../../test/seed-market.ts';
import { writeDiffering } from './write-differing.sql.ts';

test('writeDiffering adds rows, changes those that differ, and leaves the others alone', async ({ db }) => {
  await seedDay(db, '2026-11-19');
  const write = (companies: number) =>
    db.transaction((tx) =>
      writeDiffering(tx, 'company_marketplaces', {
        keys: ['company_id', 'marketplace'],
        ctes: sql`made as (select id from companies)`,
        columns: {
          company_id: sql`id`,
          marketplace: sql`'test-market'`,
          plugin_count: sql`case when id = 1 then ${companies}::int else 1 end`,
        },
        from: sql`from made`,
      }),
    );
  await db.execute(sql`insert into companies (slug, name, name_key) values ('a', 'A', 'a'), ('b', 'B', 'b')`);
  const read = async () =>
    (await db.execute(sql`select plugin_count, xmin::text from company_marketplaces order by company_id`)).rows;
  await write(5);
  const first = await read();
  expect(first.map((row) => row.plugin_count)).toEqual([5, 1]);
  await write(6);
  const second = await read();
  expect(second.map((row) => row.plugin_count)).toEqual([6, 1]);
  expect(second[1]?.xmin).toBe(first[1]?.xmin);
});
