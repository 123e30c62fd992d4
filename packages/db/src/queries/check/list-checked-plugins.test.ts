import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFacts } from '../../../test/seed-explorer.ts';
import { seedMarketplace, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { plugins } from '../../schema/plugins.ts';
import { listCheckedPlugins } from './list-checked-plugins.ts';

type Facts = Partial<Parameters<typeof seedFacts>[1]>;
type Change = Partial<typeof marketChanges.$inferInsert> & { kind: (typeof marketChanges.$inferInsert)['kind'] };

async function seed(db: Db, externalId: string, facts: Facts, changes: Change[]): Promise<number> {
  await seedMarketplace(db, facts.marketplace);
  const { pluginId, marketplace } = (await seedFacts(db, { externalId, ...facts })).facts;
  for (const { day = TODAY, ...change } of changes)
    await db.insert(marketChanges).values({ pluginId, marketplace, day, at: new Date(`${day}T06:00:00Z`), ...change });
  return pluginId;
}

const idsOf = (...externalIds: string[]) =>
  externalIds.map((externalId) => ({ marketplace: 'test-market', externalId }));

describe('listCheckedPlugins', () => {
  test('gives nothing for no ids, for unknown ids and for ids of another marketplace', async ({ db }) => {
    await seed(db, 'a', {}, []);
    expect(await listCheckedPlugins(db, [], null)).toEqual([]);
    expect(await listCheckedPlugins(db, idsOf('b'), null)).toEqual([]);
    expect(await listCheckedPlugins(db, [{ marketplace: 'firefox', externalId: 'a' }], null)).toEqual([]);
  });

  test('leaves out permissions that were dropped again, and changes before a day', async ({ db }) => {
    await seed(db, 'a', { risk: 3 }, [
      { kind: 'permission_added', after: 'tabs', day: '2026-11-01' },
      { kind: 'permission_added', after: 'storage', day: '2026-11-02' },
      { kind: 'permission_removed', before: 'storage', day: '2026-11-03' },
      { kind: 'permission_added', after: 'history', day: '2026-11-10' },
      { kind: 'renamed', before: 'a', after: 'b', day: '2026-11-11' },
    ]);
    const [all] = await listCheckedPlugins(db, idsOf('a'), null);
    expect(all?.pluginRisk).toBe('high');
    expect(all?.permissionsAdded).toEqual([
      { day: '2026-11-01', permission: 'tabs' },
      { day: '2026-11-10', permission: 'history' },
    ]);
    const [late] = await listCheckedPlugins(db, idsOf('a'), '2026-11-02');
    expect(late?.permissionsAdded).toEqual([{ day: '2026-11-10', permission: 'history' }]);
  });

  test('names the developers that listings stated before and after a change of hands', async ({ db }) => {
    const id = await seed(db, 'a', {}, [
      { kind: 'owner_changed', before: 'acc-1', after: 'acc-2', day: '2026-11-05' },
      { kind: 'developer_renamed', before: 'Zed', after: 'Zed Ltd', day: '2026-11-06' },
    ]);
    const content = (name: string) => ({ url: 'https://x.example', name: 'A', developer: { name } });
    await db.insert(pluginRevisions).values([
      { pluginId: id, seenAt: new Date('2026-10-01T06:00:00Z'), content: content('Acme') },
      { pluginId: id, seenAt: new Date('2026-11-05T06:00:00Z'), content: content('Zed') },
    ]);
    const [row] = await listCheckedPlugins(db, idsOf('a'), null);
    expect(row?.ownerChanges).toEqual([{ day: '2026-11-05', kind: 'owner_changed', before: 'Acme', after: 'Zed' }]);
  });

  test('takes the names of the change itself where no revision has one, but never those of products', async ({
    db,
  }) => {
    await seed(db, 'a', {}, [{ kind: 'owner_changed', before: 'Acme', after: 'Zed' }]);
    await seed(db, 'b', {}, [{ kind: 'taken_over', before: 'Notes', after: 'Coins' }]);
    const rows = await listCheckedPlugins(db, idsOf('a', 'b'), null);
    expect(rows.find(({ externalId }) => externalId === 'a')?.ownerChanges).toMatchObject([
      { before: 'Acme', after: 'Zed' },
    ]);
    expect(rows.find(({ externalId }) => externalId === 'b')?.ownerChanges).toMatchObject([
      { kind: 'taken_over', before: null, after: null },
    ]);
  });

  test('gives the state and numbers of a plugin whose facts are not derived yet', async ({ db }) => {
    const id = await seed(db, 'a', {}, []);
    await db
      .update(plugins)
      .set({ status: 'delisted', delistedOn: '2026-11-12', version: '2.0', updatedOn: '2026-10-01', users: 10 })
      .where(eq(plugins.id, id));
    expect(await listCheckedPlugins(db, idsOf('a'), null)).toMatchObject([
      { status: 'delisted', delistedOn: '2026-11-12', version: '2.0', updatedOn: '2026-10-01', users: 10 },
    ]);
  });
});
