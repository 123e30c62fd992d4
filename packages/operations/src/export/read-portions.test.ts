import { getExportTable } from '@pi/db/queries/exports/export-tables';
import { test } from '@pi/db/testing';
import { seedPlugin } from '@pi/db/testing/seed-market';
import type { ExportedRow } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { readPortions } from './read-portions.ts';

const marketplace = 'firefox';
const of = { marketplace, days: {} };

describe('readPortions', () => {
  test('reads some rows at a time, however many one plugin has', async ({ db }) => {
    for (const externalId of ['a', 'b', 'c']) await seedPlugin(db, { externalId, marketplace });
    // Moments of which a date of JavaScript keeps no microseconds.
    await db.execute(sql`insert into plugin_revisions (plugin_id, seen_at, content)
      select id, timestamptz '2026-01-01' + (n || ' microseconds')::interval, '{"url": "https://a.example", "name": "a"}'
      from plugins, generate_series(1, case external_id when 'b' then 600 else 10 end) n`);
    const [sizes, ids] = await portionsOf(readPortions(db, getExportTable('revisions'), of));
    expect(sizes).toEqual([250, 250, 120]);
    expect(countOf(ids)).toEqual({ 'firefox:a': 10, 'firefox:b': 600, 'firefox:c': 10 });
    const newest = readPortions(db, getExportTable('revisions'), { marketplace, days: 'newest' });
    expect(await portionsOf(newest)).toEqual([[3], ['firefox:a', 'firefox:b', 'firefox:c']]);
  });

  test('gives each of many changes of one moment once', async ({ db }) => {
    for (const externalId of ['a', 'b']) await seedPlugin(db, { externalId, marketplace });
    await db.execute(sql`insert into market_changes (marketplace, plugin_id, day, at, kind, after)
      select marketplace, id, '2026-01-01', '2026-01-01', 'version', n from plugins, generate_series(1, 3000) n`);
    const [sizes, ids] = await portionsOf(readPortions(db, getExportTable('changes'), of));
    expect(sizes).toEqual([5000, 1000]);
    expect(countOf(ids)).toEqual({ 'firefox:a': 3000, 'firefox:b': 3000 });
  });
});

async function portionsOf(portions: ReturnType<typeof readPortions>): Promise<[number[], unknown[]]> {
  const all: ExportedRow[][] = [];
  for await (const rows of portions) all.push(rows);
  return [all.map((rows) => rows.length), all.flat().map((row) => row.id)];
}

function countOf(ids: unknown[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(ids, String)].map(([id, same]) => [id, same.length]));
}
