import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { deriveSeededFacts } from '../../../test/seed-facts.ts';
import { MARKET, seedCompany, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { listPlugins as listDerived } from './list-plugins.ts';
import { LIST_DEPTH, type PluginsQuery, type StatusFilter } from './plugins-query.ts';

// Lists read what is derived.
async function listPlugins(db: Db, query: PluginsQuery) {
  await deriveSeededFacts(db);
  return listDerived(db, query);
}

const QUERY: PluginsQuery = { marketplace: MARKET, sort: 'users', order: 'desc', page: 1, pageSize: 10, series: null };

describe('listPlugins', () => {
  test('finds nothing in a marketplace that was never read', async ({ db }) => {
    expect(await listPlugins(db, QUERY)).toEqual({ rows: [], total: 0, totalIsFloor: false });
  });

  test('reads nothing beyond its depth, and counts the same there', async ({ db }) => {
    await seedPlugin(db, { externalId: 'a' });
    const beyond = await listPlugins(db, { ...QUERY, page: LIST_DEPTH / QUERY.pageSize + 1 });
    expect(beyond).toEqual({ rows: [], total: 1, totalIsFloor: false });
  });

  test('leaves out delisted plugins and those of other marketplaces', async ({ db }) => {
    await seedPlugin(db, { externalId: 'gone', status: 'delisted' });
    await seedPlugin(db, { externalId: 'foreign', marketplace: 'other-market' });
    await seedPlugin(db, { externalId: 'here' });
    expect((await listPlugins(db, QUERY)).rows.map((row) => row.externalId)).toEqual(['here']);
  });

  test('has listed and missing plugins, or those of one status, or all', async ({ db }) => {
    await seedPlugin(db, { externalId: 'gone', status: 'delisted' });
    await seedPlugin(db, { externalId: 'missing', status: 'missing', missingSince: TODAY });
    await seedPlugin(db, { externalId: 'here' });
    const list = async (status?: StatusFilter) => {
      const { rows, total } = await listPlugins(db, { ...QUERY, status });
      return [total, ...rows.map((row) => row.externalId)];
    };
    expect(await list()).toEqual([2, 'missing', 'here']);
    expect(await list('listed')).toEqual([1, 'here']);
    expect(await list('missing')).toEqual([1, 'missing']);
    expect(await list('delisted')).toEqual([1, 'gone']);
    expect(await list('all')).toEqual([3, 'gone', 'missing', 'here']);
  });

  test('puts unknown numbers last when descending and leaves them out when ascending', async ({ db }) => {
    await seedPlugin(db, { externalId: 'few', users: 5 });
    await seedPlugin(db, { externalId: 'unknown' });
    await seedPlugin(db, { externalId: 'many', users: 900 });
    const ids = async (order: 'asc' | 'desc') =>
      (await listPlugins(db, { ...QUERY, order })).rows.map((row) => row.externalId);
    expect(await ids('desc')).toEqual(['many', 'few', 'unknown']);
    expect(await ids('asc')).toEqual(['few', 'many']);
  });

  test('orders by the stars on GitHub', async ({ db }) => {
    await seedPlugin(db, { externalId: 'none', users: 900 });
    await seedPlugin(db, { externalId: 'some', githubStars: 7 });
    await seedPlugin(db, { externalId: 'many', githubStars: 30 });
    const { rows } = await listPlugins(db, { ...QUERY, sort: 'githubStars' });
    expect(rows.map((row) => row.externalId)).toEqual(['many', 'some', 'none']);
  });

  test.for([
    ['usersChange30d', 'usersBefore30d', 'usersChange30dHigh'],
    ['downloadsChange30d', 'downloadsBefore30d', 'downloadsChange30dHigh'],
  ] as const)(
    'orders %s by its lowest share, and one that starts from less than 100 as unknown',
    async ([sort, before, high], { db }) => {
      const plugin = (externalId: string, from: number, lowest: number, highest: number) =>
        seedPlugin(db, { externalId, [before]: from, [sort]: lowest, [high]: highest });
      await plugin('rounded', 70_000, 0.01, 0.28);
      await plugin('exact', 70_000, 0.05, 0.05);
      await plugin('from-little', 99, 9, 9);
      const ids = async (order: 'asc' | 'desc') =>
        (await listPlugins(db, { ...QUERY, sort, order })).rows.map((row) => row.externalId);
      expect(await ids('desc')).toEqual(['exact', 'rounded', 'from-little']);
      expect(await ids('asc')).toEqual(['rounded', 'exact']);
    },
  );

  test('goes on with the second page where the first ended', async ({ db }) => {
    for (const externalId of ['a', 'b', 'c']) await seedPlugin(db, { externalId, users: 7 });
    const page = await listPlugins(db, { ...QUERY, page: 2, pageSize: 2 });
    expect(page.rows.map((row) => row.externalId)).toEqual(['c']);
    expect(page.total).toBe(3);
  });

  test('takes signs of a pattern in the filter as plain text', async ({ db }) => {
    await seedPlugin(db, { externalId: 'a', name: '100% Offline' });
    await seedPlugin(db, { externalId: 'b', name: '100 Things' });
    const page = await listPlugins(db, { ...QUERY, q: '100% off' });
    expect(page.rows.map((row) => row.externalId)).toEqual(['a']);
    expect(page.total).toBe(1);
  });

  test('gives the company and the last 90 days of the wanted number', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme');
    const id = await seedPlugin(db, { externalId: 'a', companyId });
    await seedMetric(db, id, '2026-08-22', { downloads: 1 });
    await seedMetric(db, id, '2026-08-23', { downloads: 2 });
    await seedMetric(db, id, '2026-11-19', { users: 3 });
    await seedMetric(db, id, TODAY, { downloads: 4 });
    const [row] = (await listPlugins(db, { ...QUERY, series: 'downloads' })).rows;
    expect(row?.companySlug).toBe('acme');
    expect(row?.series).toEqual({
      until: TODAY,
      points: [
        { day: '2026-08-23', value: 2, kind: 'exact' },
        { day: TODAY, value: 4, kind: 'exact' },
      ],
    });
    expect(row).not.toHaveProperty('id');
  });
});
