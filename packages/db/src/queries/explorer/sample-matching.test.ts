import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFacts } from '../../../test/seed-explorer.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { sampleMatching } from './sample-matching.ts';

const isListed = eq(pluginFacts.status, 'listed');

describe('sampleMatching', () => {
  test('finds none in an empty table', async ({ db }) => {
    expect(await sampleMatching(db, [isListed])).toBe(0);
  });

  test('counts a small table whole', async ({ db }) => {
    for (const status of ['listed', 'listed', 'delisted'] as const)
      await seedFacts(db, { externalId: `${Math.random()}`, status });
    expect(await sampleMatching(db, [isListed])).toBe(2);
  });

  test('tells conditions that depend on each other, which the planner multiplies', async ({ db, sql: query }) => {
    await query`insert into marketplaces (name) values ('m')`;
    await query`insert into plugins (marketplace, external_id, url, name, content_hash, read_from, first_seen_on, last_seen_on, state_at)
      select 'm', 'n' || n, 'https://x.example', 'Tabs', 'hash', 'data', '2026-11-20', '2026-11-20', now() from generate_series(1, 30000) n`;
    await query`insert into plugin_facts (plugin_id, marketplace, status, listed_on, first_seen_on, risk, rating)
      select id, 'm', 'listed', '2026-11-20', '2026-11-20', id % 4, id % 4 from plugins`;
    await query`analyze plugin_facts`;
    const found = await sampleMatching(db, [sql`${pluginFacts.risk} = 3`, sql`${pluginFacts.rating} = 3`]);
    expect(Math.abs(found - 7500)).toBeLessThan(400);
  });
});
