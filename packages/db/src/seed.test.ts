import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../test/fixture.ts';
import { seed } from './seed.ts';

describe('seed', () => {
  test('leaves a Postgres without Supabase Storage as it is', async ({ databaseUrl, db }) => {
    await seed(databaseUrl, { withSample: false });
    const { rows } = await db.execute(sql`select from information_schema.schemata where schema_name = 'storage'`);
    expect(rows).toEqual([]);
  });

  test('makes one private bucket however often it runs', async ({ databaseUrl, db }) => {
    await db.execute(sql`create schema storage`);
    await db.execute(sql`create table storage.buckets (id text primary key, name text not null, public boolean)`);
    await seed(databaseUrl, { withSample: false });
    await seed(databaseUrl, { withSample: false });
    const { rows } = await db.execute(sql`select id, public from storage.buckets`);
    expect(rows).toEqual([{ id: 'raw-pages', public: false }]);
  });
});
