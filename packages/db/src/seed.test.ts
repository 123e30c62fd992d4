import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../test/fixture.ts';
import { listMarketplaces } from './queries/catalogue/list-marketplaces.ts';
import { claimDataOrigin, getDataOrigin } from './queries/runs/data-origin.ts';
import {
  archiveManifests,
  companies,
  ingestionFailures,
  pluginMetrics,
  pluginReviews,
  plugins,
  suppressionList,
} from './schema/index.ts';
import { SEED_FILE, seed } from './seed.ts';

describe('seed', () => {
  test('leaves a Postgres without Supabase Storage as it is', async ({ databaseUrl, db }) => {
    await seed(databaseUrl, { withSample: false });
    const { rows } = await db.execute(sql`select from information_schema.schemata where schema_name = 'storage'`);
    expect(rows).toEqual([]);
  });

  test('gives an empty database a small snapshot of sample data, which pages show', async ({ databaseUrl, db }) => {
    await seed(databaseUrl, { withSample: true });
    await seed(databaseUrl, { withSample: true });
    expect(await getDataOrigin(db)).toBe('sample');
    const marketplaces = await listMarketplaces(db);
    expect(marketplaces.length).toBeGreaterThan(10);
    const listed = await db.select().from(plugins);
    for (const { name: marketplace } of marketplaces) {
      const own = listed.filter((one) => one.marketplace === marketplace);
      expect(own.length, marketplace).toBeGreaterThan(0);
      expect(own.length, marketplace).toBeLessThanOrEqual(3);
    }
    expect(await db.$count(pluginMetrics)).toBeGreaterThan(listed.length * 7);
    // Ids continue after those of the snapshot.
    const [company] = await db.insert(companies).values({ slug: 'new', name: 'New', nameKey: 'new' }).returning();
    expect(company?.id).toBeGreaterThan(1);
  });

  test('holds no e-mail address, review or failure', async ({ databaseUrl, db }) => {
    expect(readFileSync(SEED_FILE, 'utf8')).not.toContain('@');
    await seed(databaseUrl, { withSample: true });
    for (const table of [pluginReviews, ingestionFailures, suppressionList, archiveManifests])
      expect(await db.$count(table)).toBe(0);
  });

  test('leaves a database that holds data, or is for live data, without the snapshot', async ({ databaseUrl, db }) => {
    await seed(databaseUrl, { withSample: false });
    expect(await getDataOrigin(db)).toBeNull();
    await claimDataOrigin(db, 'live');
    await seed(databaseUrl, { withSample: true });
    expect(await db.$count(plugins)).toBe(0);
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
