import type { OwnershipDetails } from '@pi/domain';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFacts } from '../../../test/seed-explorer.ts';
import { seedMarketplace, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { plugins } from '../../schema/plugins.ts';
import type { ChangeFilters } from './change-conditions.ts';
import { countChanges, listChangeDays } from './count-changes.ts';
import { countPriceSteps } from './count-price-steps.ts';
import { listChangesOfPlugins, listLargestChanges, listNewestChanges } from './list-changes.ts';
import { listReachOfDays } from './reach-of-days.ts';

const EVERY: ChangeFilters = { groups: [], marketplaces: [], from: '2026-11-14', to: TODAY, users: null, risks: [] };

type Change = Partial<typeof marketChanges.$inferInsert> & { kind: (typeof marketChanges.$inferInsert)['kind'] };

async function seed(db: Db, externalId: string, facts: Partial<Parameters<typeof seedFacts>[1]>, changes: Change[]) {
  await seedMarketplace(db, facts.marketplace);
  const plugin = await seedFacts(db, { externalId, ...facts });
  const { pluginId, marketplace } = plugin.facts;
  for (const { day = TODAY, ...change } of changes)
    await db.insert(marketChanges).values({ pluginId, marketplace, day, at: new Date(`${day}T06:00:00Z`), ...change });
}

function contact(confidence: number): Change {
  const details: OwnershipDetails = { confidence, changed: [], kept: [] };
  return { kind: 'contact_changed', details };
}

describe('countChanges', () => {
  test('counts nothing where nothing happened', async ({ db }) => {
    expect(await countChanges(db, EVERY)).toEqual({ counts: {}, isFloor: false });
  });

  test('tells contacts that became another’s from others, and counts all groups whatever is asked for', async ({
    db,
  }) => {
    await seed(db, 'a', {}, [contact(0.9), { kind: 'owner_changed' }, { kind: 'renamed' }]);
    await seed(db, 'b', {}, [contact(0.3), { kind: 'renamed', day: '2026-11-13' }]);
    const { counts } = await countChanges(db, { ...EVERY, groups: ['renamed'] });
    expect(counts).toEqual({ hands: 2, developer: 1, renamed: 1 });
  });

  test('leaves out plugins that are too small, count no users, or have another risk', async ({ db }) => {
    await seed(db, 'large', { users: 10_000, risk: 3 }, [{ kind: 'renamed' }]);
    await seed(db, 'small', { users: 9999, risk: 3 }, [{ kind: 'renamed' }]);
    await seed(db, 'uncounted', { downloads: 1_000_000 }, [{ kind: 'renamed' }]);
    expect((await countChanges(db, { ...EVERY, users: 10_000 })).counts).toEqual({ renamed: 1 });
    expect((await countChanges(db, { ...EVERY, risks: ['high'] })).counts).toEqual({ renamed: 2 });
    expect((await countChanges(db, { ...EVERY, risks: ['low'] })).counts).toEqual({ renamed: 0 });
  });
});

describe('listChangeDays', () => {
  test('gives the days of the groups asked for, oldest first', async ({ db }) => {
    await seed(db, 'a', {}, [{ kind: 'renamed' }, { kind: 'delisted' }, { kind: 'renamed', day: '2026-11-15' }]);
    expect(await listChangeDays(db, { ...EVERY, groups: ['renamed'] })).toEqual({
      ...{ from: '2026-11-14', isCut: false },
      days: [
        { day: '2026-11-15', changes: 1 },
        { day: TODAY, changes: 1 },
      ],
    });
  });
});

describe('listLargestChanges', () => {
  test('orders by users, then by downloads where none are counted; or by risk first', async ({ db }) => {
    await seed(db, 'downloads', { downloads: 5 }, [{ kind: 'renamed' }]);
    await seed(db, 'small', { users: 10, risk: 3 }, [{ kind: 'renamed' }]);
    await seed(db, 'large', { users: 500, risk: 1 }, [{ kind: 'renamed' }]);
    const names = async (order: 'size' | 'risk') =>
      (await listLargestChanges(db, EVERY, { order, limit: 5 })).map(([row]) => row?.externalId);
    expect(await names('size')).toEqual(['large', 'small', 'downloads']);
    expect(await names('risk')).toEqual(['small', 'large', 'downloads']);
  });

  test('makes one line of the permissions that a plugin gained on a day, and one of those it dropped', async ({
    db,
  }) => {
    const gained = ['tabs', 'history', 'cookies'].map((after) => ({ kind: 'permission_added' as const, after }));
    await seed(db, 'a', { users: 500 }, [
      ...gained,
      { kind: 'permission_removed', before: 'proxy' },
      { kind: 'permission_added', after: 'storage', day: '2026-11-15' },
      { kind: 'renamed', after: 'New name' },
    ]);
    await seed(db, 'b', { users: 500 }, gained.slice(0, 1));
    const lines = await listLargestChanges(db, EVERY, { order: 'size', limit: 10 });
    expect(lines.map((line) => `${line[0]?.externalId} ${line.map(({ after, before }) => after ?? before)}`)).toEqual([
      'b tabs',
      'a New name',
      'a proxy',
      'a tabs,history,cookies',
      'a storage',
    ]);
    expect(await listLargestChanges(db, EVERY, { order: 'size', limit: 1, offset: 3 })).toEqual([lines[3]]);
  });

  test('names the version that was released together with a change', async ({ db }) => {
    await seed(db, 'a', {}, [
      { kind: 'permission_added', after: 'tabs' },
      { kind: 'version_released', before: '1', after: '2' },
      { kind: 'permission_added', after: 'history', day: '2026-11-15' },
    ]);
    const rows = await listLargestChanges(db, { ...EVERY, groups: ['permission'] }, { order: 'size', limit: 5 });
    expect(rows.flat().map(({ after, version }) => [after, version])).toEqual([
      ['tabs', '2'],
      ['history', null],
    ]);
  });
});

describe('listLargestChanges of many', () => {
  test('are those of the largest plugins, and all where too few of them changed', async ({ db, sql }) => {
    await seed(db, 'large', { users: 500 }, [{ kind: 'renamed' }, { kind: 'delisted', day: '2026-11-15' }]);
    await seed(db, 'small', { users: 10 }, [{ kind: 'renamed' }]);
    await seed(db, 'unchanged', { users: 900 }, []);
    await seed(db, 'uncounted', { downloads: 5 }, []);
    await sql`insert into market_changes (marketplace, plugin_id, day, at, kind, after)
      select marketplace, id, ${TODAY}, ${TODAY}::timestamptz, 'renamed', n::text from plugins, generate_series(1, 2100) n
      where external_id = 'uncounted'`;
    const names = async (limit: number, offset = 0) =>
      (await listLargestChanges(db, EVERY, { order: 'size', limit, offset })).map(([row]) => row?.externalId);
    expect(await names(3)).toEqual(['large', 'large', 'small']);
    expect(await names(2, 1)).toEqual(['large', 'small']);
    expect(await names(2, 2)).toEqual(['small', 'uncounted']);
  });
});

describe('listNewestChanges', () => {
  test('goes on after a place without a gap or a repeat', async ({ db }) => {
    await seed(db, 'a', {}, [{ kind: 'renamed' }, { kind: 'delisted' }, { kind: 'renamed', day: '2026-11-15' }]);
    const all = await listNewestChanges(db, EVERY, { after: null, limit: 5 });
    expect(all.map(({ kind, day }) => [kind, day])).toEqual([
      ['delisted', TODAY],
      ['renamed', TODAY],
      ['renamed', '2026-11-15'],
    ]);
    const [first] = all;
    expect(await listNewestChanges(db, EVERY, { after: first ?? null, limit: 5 })).toEqual(all.slice(1));
  });

  test('gives changes of some marketplaces alone', async ({ db }) => {
    await seed(db, 'a', { marketplace: 'market-a' }, [{ kind: 'renamed' }]);
    await seed(db, 'b', { marketplace: 'market-b' }, [{ kind: 'renamed' }]);
    const rows = await listNewestChanges(db, { ...EVERY, marketplaces: ['market-b'] }, { after: null, limit: 5 });
    expect(rows.map((row) => row.externalId)).toEqual(['b']);
  });
});

describe('listReachOfDays', () => {
  test('counts the users of a plugin once a day, and names the stores that count them', async ({ db }) => {
    await seed(db, 'a', { users: 100, marketplace: 'market-a' }, [{ kind: 'renamed' }, { kind: 'delisted' }]);
    await seed(db, 'b', { downloads: 900, marketplace: 'market-b' }, [{ kind: 'renamed' }]);
    expect(await listReachOfDays(db, EVERY)).toEqual([{ day: TODAY, users: 100, marketplaces: ['market-a'] }]);
  });
});

describe('listChangesOfPlugins', () => {
  test('gives the newest changes of these plugins since a day, without new versions', async ({ db }) => {
    await seed(db, 'a', {}, [
      { kind: 'renamed', day: '2026-11-15' },
      { kind: 'version_released' },
      { kind: 'delisted' },
    ]);
    await seed(db, 'b', {}, [{ kind: 'renamed' }]);
    const [{ id } = { id: 0 }] = await db.select({ id: plugins.id }).from(plugins).where(eq(plugins.externalId, 'a'));
    const kinds = async (from: string) =>
      (await listChangesOfPlugins(db, [id], { from, limit: 9 })).map(({ kind }) => kind);
    expect(await kinds('2026-11-15')).toEqual(['delisted', 'renamed']);
    expect(await kinds('2026-11-16')).toEqual(['delisted']);
  });
});

describe('countPriceSteps', () => {
  test('counts changes of price by what they were, in the days and marketplaces asked for', async ({ db }) => {
    const price = { kind: 'price_changed' as const, before: 'Free', after: '$5/month' };
    await seed(db, 'a', {}, [price, { kind: 'renamed' }, { ...price, day: '2026-11-13' }]);
    await seed(db, 'b', {}, [price, { ...price, before: '$9/month' }]);
    expect(await countPriceSteps(db, EVERY)).toEqual([
      { day: TODAY, before: '$9/month', after: '$5/month', changes: 1 },
      { day: TODAY, before: 'Free', after: '$5/month', changes: 2 },
    ]);
    expect(await countPriceSteps(db, { ...EVERY, users: 1 })).toEqual([]);
  });
});
