import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange, seedRevision } from '../../../test/seed-changes.ts';
import { MARKET, seedCompany, seedDay, seedFamily, seedMetric, seedPlugin } from '../../../test/seed-market.ts';
import type { Db, Tx } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { plugins } from '../../schema/plugins.ts';
import { listFieldChanges, listTableChanges, recordRows } from './compare.sql.ts';

const SINCE = '2026-11-10';

function compare(db: Db, change: (tx: Tx) => Promise<unknown>) {
  return db.transaction(async (tx) => {
    await recordRows(tx, 'before', MARKET, SINCE);
    await change(tx);
    await recordRows(tx, 'after', MARKET, SINCE);
    return { tables: await listTableChanges(tx), fields: await listFieldChanges(tx, 2) };
  });
}

async function seedEverything(db: Db): Promise<number> {
  const companyId = await seedCompany(db, 'acme');
  const id = await seedPlugin(db, { externalId: 'a', companyId, users: 5, rating: 4.1234 });
  await seedPlugin(db, { externalId: 'b', companyId });
  await seedFamily(db, 'product', companyId, [id]);
  for (const day of ['2026-11-01', '2026-11-12']) {
    await seedMetric(db, id, day, { users: 5, usersKind: 'exact', rating: 4.5 });
    await seedRevision(db, id, day, { version: day });
    await seedChange(db, id, day, 'renamed', 'A');
    await seedDay(db, day, { plugins: 2 });
  }
  return id;
}

describe('compared rows', () => {
  test('are the same while nothing changes, whatever their ids', async ({ db }) => {
    await seedEverything(db);
    expect(await compare(db, async () => {})).toEqual({ tables: [], fields: [] });
    const touch = (tx: Tx) => tx.update(plugins).set({ stateAt: new Date(), contentHash: 'other' });
    expect(await compare(db, touch)).toEqual({ tables: [], fields: [] });
  });

  test('differ by table and field, with examples', async ({ db }) => {
    const id = await seedEverything(db);
    const { tables, fields } = await compare(db, async (tx) => {
      await tx.update(plugins).set({ rating: 4.2, name: 'New' });
      await tx.update(plugins).set({ companyId: null }).where(eq(plugins.id, id));
      await tx.update(marketplaceDays).set({ seen: 7 });
    });
    expect(tables).toEqual([
      { table: 'marketplace_days', added: 0, removed: 0, changed: 2 },
      { table: 'plugins', added: 0, removed: 0, changed: 2 },
    ]);
    expect(fields).toContainEqual({
      ...{ table: 'plugins', field: 'company', rows: 1, plugin: 'a', day: '' },
      ...{ before: 'acme', after: null },
    });
    expect(fields).toContainEqual(
      expect.objectContaining({ table: 'plugins', field: 'rating', plugin: 'a', before: 4.123, after: 4.2 }),
    );
    expect(fields).toContainEqual(
      expect.objectContaining({ table: 'marketplace_days', field: 'seen', rows: 2, day: '2026-11-01', plugin: '' }),
    );
  });

  test('are those since the day, of every table', async ({ db }) => {
    await seedEverything(db);
    const { tables } = await compare(db, (tx) => tx.delete(plugins));
    const removed = { added: 0, removed: 1, changed: 0 };
    expect(tables).toEqual([
      { table: 'market_changes', ...removed },
      // They have no foreign key, and belong to no plugin of the marketplace any more.
      { table: 'plugin_metrics', ...removed },
      { table: 'plugin_revisions', ...removed },
      { table: 'plugins', ...removed, removed: 2 },
      { table: 'product_family_members', ...removed },
    ]);
  });
});
