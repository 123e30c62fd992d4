import { type Db, marketChanges, marketplaces, plugins } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { insertMarketChanges } from '@pi/db/queries/listings/write-market-changes';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test as base } from '@pi/db/testing';
import { CHANGE_RULES_VERSION, type Listing } from '@pi/domain';
import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { storeListings } from '../store/store-listings.ts';
import { derive } from './derive.ts';
import { rejudgeChanges } from './rejudge-changes.ts';

const MOMENT = new Date('2026-01-02T23:59:00Z');

/** A database whose changes older rules found: two renames of one account are changes of owner. */
const test = base.extend<{ old: Db }>({
  old: async ({ db }, use) => {
    await ensureMarketplace(db, 'toy');
    await ensureMetricPartitions(db, ['2026-01-01']);
    const store = (observedAt: Date, day: string, fields: Partial<Listing>) =>
      db.transaction((tx) =>
        storeListings(
          tx,
          ['a', 'b'].map((externalId) => ({ listing: aListing({ ...fields, externalId }), observedAt, day })),
          { marketplace: 'toy', announceNew: false },
        ),
      );
    await store(new Date('2026-01-01T03:00:00Z'), '2026-01-01', { developer: { name: 'Human', githubOwner: 'grove' } });
    const renamed = { name: 'Grove', githubOwner: 'grove' };
    await store(MOMENT, '2026-01-03', { developer: renamed, version: '2.0.0' });
    const stored = await db.select().from(plugins);
    await db.delete(marketChanges).where(eq(marketChanges.kind, 'developer_renamed'));
    const wrong = { kind: 'owner_changed' as const, before: 'Human', after: 'Grove', at: MOMENT, day: '2026-01-03' };
    await db.transaction((tx) =>
      insertMarketChanges(
        tx,
        'toy',
        stored.map(({ id }) => ({ ...wrong, pluginId: id })),
      ),
    );
    await db.update(marketplaces).set({ changeRulesVersion: 0 });
    await use(db);
  },
});

const changesOf = async (db: Db) =>
  (await db.select().from(marketChanges).orderBy(asc(marketChanges.pluginId), asc(marketChanges.kind))).map(
    ({ kind, day }) => `${day} ${kind}`,
  );
const RIGHT = ['2026-01-03 developer_renamed', '2026-01-03 version_released'];
const WRONG = ['2026-01-03 owner_changed', '2026-01-03 version_released'];
const versionOf = async (db: Db) => (await db.select().from(marketplaces))[0]?.changeRulesVersion;

describe('rejudgeChanges', () => {
  test('makes false changes of owner renames, on their days, and leaves the others as they are', async ({ old }) => {
    const versions = () => old.select().from(marketChanges).where(eq(marketChanges.kind, 'version_released'));
    const before = await versions();
    expect((await changesOf(old)).toSorted()).toEqual([...WRONG, ...WRONG].toSorted());
    await rejudgeChanges(old, 'toy');
    expect((await changesOf(old)).toSorted()).toEqual([...RIGHT, ...RIGHT].toSorted());
    expect(await versions()).toEqual(before);
    expect(await versionOf(old)).toBe(CHANGE_RULES_VERSION);
  });

  test('does nothing where today’s rules found the changes', async ({ old }) => {
    await old.update(marketplaces).set({ changeRulesVersion: CHANGE_RULES_VERSION });
    await rejudgeChanges(old, 'toy');
    expect((await changesOf(old)).toSorted()).toEqual([...WRONG, ...WRONG].toSorted());
  });

  test('does nothing to other marketplaces', async ({ old }) => {
    await ensureMarketplace(old, 'other');
    await rejudgeChanges(old, 'other');
    expect(await changesOf(old)).toContain('2026-01-03 owner_changed');
  });

  test('goes on after a call that was stopped between portions', async ({ old }) => {
    await expect(rejudgeChanges(failingAtTransaction(old, 2), 'toy', 1)).rejects.toThrow('stopped');
    expect((await changesOf(old)).toSorted()).toEqual([...RIGHT, ...WRONG].toSorted());
    expect(await versionOf(old)).toBe(0);
    await rejudgeChanges(old, 'toy', 1);
    expect((await changesOf(old)).toSorted()).toEqual([...RIGHT, ...RIGHT].toSorted());
  });

  test('is a part of deriving', async ({ old }) => {
    await derive(old, toyAdapter.info, ['2026-01-03']);
    expect((await changesOf(old)).filter((change) => change.endsWith('owner_changed'))).toEqual([]);
  });

  test('leaves nothing to do for a new marketplace', async ({ db }) => {
    await ensureMarketplace(db, 'toy');
    expect(await versionOf(db)).toBe(CHANGE_RULES_VERSION);
  });
});

function failingAtTransaction(db: Db, at: number): Db {
  let count = 0;
  return new Proxy(db, {
    get(target, key) {
      if (key !== 'transaction') return Reflect.get(target, key);
      count++;
      if (count === at) throw new Error('stopped');
      return target.transaction.bind(target);
    },
  });
}
