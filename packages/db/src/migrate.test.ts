import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../test/fixture.ts';
import { migrate } from './migrate.ts';

describe('migrate', () => {
  test('applies nothing to a database that has every migration', async ({ databaseUrl }) => {
    expect(await migrate(databaseUrl)).toEqual([]);
  });

  test('records what it applied where the Supabase CLI looks', async ({ db }) => {
    const rows = await db.execute(sql`select name from supabase_migrations.schema_migrations order by version`);
    expect(rows.map((row) => row.name)).toContain('init');
  });
});
