import { EXTRA_FIELDS } from '@pi/domain';
import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange, seedRevision } from '../../../test/seed-changes.ts';
import { MARKET, seedCompany, seedDay, seedMetric, seedPlugin } from '../../../test/seed-market.ts';
import type { Db, Tx } from '../../client.ts';
import { companyChanges, companyMoves } from '../../schema/company-changes.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { plugins } from '../../schema/plugins.ts';
import { extract } from './extract.sql.ts';
import {
  getPluginIds,
  listLost,
  listLostDelistings,
  listOldDays,
  recordRead,
  restoreMoves,
  restoreReviews,
} from './restore.sql.ts';

const SINCE = '2026-11-15';
const DAY = '2026-11-16';

function extracted<Result>(db: Db, then: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction(async (tx) => {
    await extract(tx, { name: MARKET }, SINCE);
    return then(tx);
  });
}

/** A plugin known since before, with numbers and a new revision of a day after. */
async function seedKnown(db: Db, externalId = 'a'): Promise<number> {
  const id = await seedPlugin(db, { externalId, firstSeenOn: '2026-11-01' });
  await seedRevision(db, id, '2026-11-01');
  await seedRevision(db, id, DAY, { name: 'B' });
  await seedMetric(db, id, DAY, { users: 5e9, usersKind: 'at_least', rating: 4.5, ratingCount: 2 });
  return id;
}

describe('listOldDays', () => {
  test('lists days with numbers, delistings or a row of the marketplace', async ({ db }) => {
    const id = await seedKnown(db);
    await seedDay(db, '2026-11-15', { hasCompleteList: true });
    await seedChange(db, id, '2026-11-17', 'delisted');
    await seedChange(db, id, '2026-11-18', 'renamed');
    expect(await extracted(db, listOldDays)).toEqual([
      { day: '2026-11-15', wasDerived: true, wasComplete: true },
      { day: DAY, wasDerived: false, wasComplete: false },
      { day: '2026-11-17', wasDerived: false, wasComplete: false },
    ]);
  });
});

describe('listLost', () => {
  const lost = (db: Db, read: string[] = []) =>
    extracted(db, async (tx) => {
      await recordRead(tx, DAY, read);
      await recordRead(tx, DAY, read);
      return { seen: await listLost(tx, MARKET, DAY, false), filledIn: await listLost(tx, MARKET, DAY, true) };
    });

  test('brings the numbers of a day with the content that was in effect', async ({ db }) => {
    await seedKnown(db);
    const { seen, filledIn } = await lost(db);
    expect(seen).toEqual([
      {
        ...{ externalId: 'a', day: DAY, observedAt: new Date(`${DAY}T06:00:00Z`), source: null, readFrom: 'data' },
        ...{ users: 5e9, usersKind: 'at_least', downloads: null, downloadsKind: null, rating: 4.5, ratingCount: 2 },
        ...Object.fromEntries(EXTRA_FIELDS.map((field) => [field, null])),
        ratingCountKind: null,
        content: expect.objectContaining({ name: 'B' }),
        announced: false,
      },
    ]);
    expect(filledIn).toEqual([]);
  });

  test('leaves out what was read again from kept responses', async ({ db }) => {
    await seedKnown(db);
    expect(await lost(db, ['a'])).toEqual({ seen: [], filledIn: [] });
  });

  test('says that a plugin was announced as new, and tells what was filled in apart', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'new', firstSeenOn: DAY });
    await seedRevision(db, id, DAY);
    await seedMetric(db, id, DAY, { users: 1, source: 'internet-archive' });
    await seedChange(db, id, DAY, 'listed');
    expect(await lost(db)).toMatchObject({
      seen: [],
      filledIn: [{ externalId: 'new', source: 'internet-archive', announced: true }],
    });
  });
});

describe('listLostDelistings', () => {
  test('lists delistings of plugins that are listed again and were not read', async ({ db }) => {
    for (const externalId of ['a', 'b']) await seedChange(db, await seedKnown(db, externalId), DAY, 'delisted', 'gone');
    const delistings = await extracted(db, async (tx) => {
      await recordRead(tx, DAY, ['b']);
      return listLostDelistings(tx, MARKET, DAY);
    });
    expect(delistings).toEqual([
      { externalId: 'a', observedAt: new Date(`${DAY}T06:00:00Z`), day: DAY, reason: 'gone' },
    ]);
  });
});

describe('what was set aside of a plugin that went', () => {
  test('comes back to the one of the same external id', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme');
    const id = await seedPlugin(db, { externalId: 'new', firstSeenOn: DAY, companyId, companyMatchReason: 'first' });
    await seedRevision(db, id, DAY);
    await db.insert(companyChanges).values({ kind: 'split', companyId, by: 'operator' });
    await db.insert(companyMoves).values({ changeId: 1, companyId, pluginId: id, matchReason: 'name' });
    await db.insert(pluginReviews).values({ pluginId: id, externalId: 'r', day: DAY, stars: 4, text: 'Good' });
    await extracted(db, async (tx) => {
      expect(await getPluginIds(tx, MARKET, ['new'])).toEqual(new Map());
      const again = { marketplace: MARKET, externalId: 'new', url: 'u', name: 'N', contentHash: 'h' };
      const seen = { firstSeenOn: DAY, lastSeenOn: DAY, stateAt: sql`now()`, readFrom: 'data' as const };
      await tx.insert(plugins).values({ ...again, ...seen, companyId, companyMatchReason: 'name' });
      await restoreMoves(tx, MARKET);
      await restoreReviews(tx, MARKET, ['new']);
    });
    const [plugin] = await db.select().from(plugins).where(eq(plugins.externalId, 'new'));
    const of = { pluginId: plugin?.id };
    expect(await db.select().from(companyMoves)).toEqual([{ ...of, changeId: 1, companyId, matchReason: 'name' }]);
    expect(await db.select().from(pluginReviews)).toMatchObject([{ ...of, externalId: 'r', stars: 4 }]);
    expect(plugin?.id).not.toBe(id);
  });
});
