import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { insertRevisions } from '../listings/revisions.ts';
import { getPlugin } from './get-plugin.ts';
import { listPluginMetrics } from './list-plugin-metrics.ts';

const A = { marketplace: MARKET, externalId: 'a' };

describe('getPlugin', () => {
  test('answers null for an unknown id, and for a known id in another marketplace', async ({ db }) => {
    await seedPlugin(db, { externalId: 'a' });
    expect(await getPlugin(db, { marketplace: MARKET, externalId: 'b' })).toBeNull();
    expect(await getPlugin(db, { marketplace: 'other', externalId: 'a' })).toBeNull();
  });

  test('keeps the developer’s e-mail and the database’s ids to itself', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    const developer = { name: 'Acme', email: 'someone@acme.example', site: 'https://acme.example' };
    const content = { url: 'https://market.example/a', name: 'A', description: 'Long text', developer };
    const first = new Date('2026-11-19T06:00:00Z');
    const second = new Date('2026-11-20T06:00:00Z');
    const longer = { ...content, description: 'Longer text' };
    await db.transaction((tx) =>
      insertRevisions(tx, [
        { pluginId: id, seenAt: first, content, source: null },
        { pluginId: id, seenAt: second, content: longer, source: null },
      ]),
    );
    const found = await getPlugin(db, A);
    expect(JSON.stringify(found)).not.toContain('someone@');
    expect(found?.plugin).not.toHaveProperty('id');
    expect(found?.content?.developer).toEqual({ name: 'Acme', site: 'https://acme.example' });
    expect(found?.content?.description).toBe('Longer text');
    expect(found?.revisions.map((revision) => revision.descriptionLength)).toEqual([11, 9]);
    expect(found?.revisions[0]?.seenAt).toEqual(second);
  });

  test('brings numbers oldest first, changes and reviews newest first', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    await seedMetric(db, id, TODAY, { users: 2 });
    await seedMetric(db, id, '2026-10-31', { users: 1 });
    const event = { marketplace: MARKET, pluginId: id };
    await db.insert(marketChanges).values([
      { ...event, day: '2026-10-31', at: new Date('2026-10-31'), kind: 'listed' },
      { ...event, day: TODAY, at: new Date(TODAY), kind: 'renamed', before: 'B', after: 'A' },
    ]);
    await db.insert(pluginReviews).values([
      { pluginId: id, externalId: 'r1', day: '2026-10-31', stars: 1, text: 'Broke' },
      { pluginId: id, externalId: 'r2', day: TODAY, stars: 5, text: 'Works again' },
    ]);
    const found = await getPlugin(db, A);
    expect(found?.metrics.map((metric) => metric.users)).toEqual([1, 2]);
    expect(found?.changes.map((one) => one.kind)).toEqual(['renamed', 'listed']);
    expect(found?.reviews.map((review) => review.stars)).toEqual([5, 1]);
  });
});

describe('listPluginMetrics', () => {
  test('answers null for an unknown plugin', async ({ db }) => {
    expect(await listPluginMetrics(db, { ...A, limit: 10 })).toBeNull();
  });

  test('keeps to the days asked for, both ends included, and to the newest of them', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    for (const day of ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02']) await seedMetric(db, id, day);
    const days = async (limit: number) => {
      const found = await listPluginMetrics(db, { ...A, from: '2026-10-31', to: '2026-11-01', limit });
      return found?.map((metric) => metric.day);
    };
    expect(await days(10)).toEqual(['2026-10-31', '2026-11-01']);
    expect(await days(1)).toEqual(['2026-11-01']);
  });
});
