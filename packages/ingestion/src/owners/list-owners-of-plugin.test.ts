import { companies, companyAliases, type Db, plugins } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test } from '@pi/db/testing';
import type { Developer } from '@pi/domain';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { derive } from '../derive/index.ts';
import { storeListings } from '../store/store-listings.ts';
import { getOwnerOn, listOwnersOfPlugin } from './list-owners-of-plugin.ts';

const { info } = toyAdapter;
const acme: Developer = { name: 'Acme Works', site: 'https://acme.example', email: 'hello@acme.example' };
const zeta: Developer = { name: 'Zeta Tools', site: 'https://zeta.example' };

async function store(db: Db, day: string, developer: Developer, externalId = 'a'): Promise<number> {
  await ensureMarketplace(db, info.name);
  await ensureMetricPartitions(db, [day]);
  const observation = { listing: aListing({ externalId, developer }), observedAt: new Date(`${day}T03:00:00Z`), day };
  await db.transaction((tx) => storeListings(tx, [observation], { marketplace: info.name, announceNew: false }));
  await derive(db, info, [day]);
  const [row] = await db.select().from(plugins).where(eq(plugins.externalId, externalId));
  return row?.id ?? 0;
}

async function addAlias(db: Db, slug: string, value: string, from: string): Promise<void> {
  const [company] = await db.select().from(companies).where(eq(companies.slug, slug));
  const alias = { kind: 'domain' as const, value, fromDay: from, source: 'register', by: 'Op' };
  await db.insert(companyAliases).values({ ...alias, companyId: company?.id ?? 0 });
}

describe('listOwnersOfPlugin', () => {
  test('gives none for an unknown plugin', async ({ db }) => {
    expect(await listOwnersOfPlugin(db, 7)).toEqual([]);
  });

  test('names no company where the developer belongs to none, and no e-mail address', async ({ db }) => {
    const id = await store(db, '2026-01-01', { name: 'Jane Roe jane@roe.example', email: 'jane@roe.example' });
    await db.update(plugins).set({ companyId: null });
    await db.delete(companies);
    expect(await listOwnersOfPlugin(db, id)).toEqual([
      { from: '2026-01-01', to: null, companySlug: null, name: 'Jane Roe', developerName: 'Jane Roe', alias: null },
    ]);
  });

  test('gives seller and buyer their days, also after the seller has no plugin left', async ({ db }) => {
    const id = await store(db, '2026-01-01', acme);
    await store(db, '2026-02-01', zeta);
    const owners = await listOwnersOfPlugin(db, id);
    expect(owners.map(({ from, to, companySlug }) => [from, to, companySlug])).toEqual([
      ['2026-01-01', '2026-02-01', 'acme-works'],
      ['2026-02-01', null, 'zeta-tools'],
    ]);
  });

  test('gives days to the company that an alias names, shown as the one it was merged into', async ({ db }) => {
    const id = await store(db, '2026-01-01', zeta);
    await store(db, '2026-01-01', acme, 'b');
    await store(db, '2026-01-01', { name: 'Holding Works' }, 'c');
    await addAlias(db, 'acme-works', 'zeta.example', '2026-02-01');
    const shown = async () => (await listOwnersOfPlugin(db, id, '2026-03-01')).map((owner) => owner.companySlug);
    expect(await shown()).toEqual(['zeta-tools', 'acme-works']);
    const [holding] = await db.select().from(companies).where(eq(companies.slug, 'holding-works'));
    await db.update(companies).set({ mergedInto: holding?.id }).where(eq(companies.slug, 'acme-works'));
    expect(await shown()).toEqual(['zeta-tools', 'holding-works']);
  });
});

describe('getOwnerOn', () => {
  test('gives none before the first revision, and the owner of each later day', async ({ db }) => {
    const id = await store(db, '2026-01-01', acme);
    await store(db, '2026-02-01', zeta);
    const ownerOn = async (day: string) => (await getOwnerOn(db, id, day))?.companySlug ?? null;
    expect(await ownerOn('2025-12-31')).toBeNull();
    expect(await ownerOn('2026-01-31')).toBe('acme-works');
    expect(await ownerOn('2026-02-01')).toBe('zeta-tools');
  });
});
