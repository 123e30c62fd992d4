import { type Db, marketChanges, plugins } from '@pi/db';
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
import { listOwnersAround } from './list-owners-around.ts';

const { info } = toyAdapter;
const acme: Developer = { name: 'Acme Works', site: 'https://acme.example', email: 'hello@acme.example' };
const zeta: Developer = { name: 'Zeta Tools', site: 'https://zeta.example' };

async function store(db: Db, day: string, developer: Developer, externalId = 'a'): Promise<void> {
  await ensureMarketplace(db, info.name);
  await ensureMetricPartitions(db, [day]);
  const observation = { listing: aListing({ externalId, developer }), observedAt: new Date(`${day}T03:00:00Z`), day };
  await db.transaction((tx) => storeListings(tx, [observation], { marketplace: info.name, announceNew: false }));
  await derive(db, info, [day]);
}

async function ownersOfChange(db: Db) {
  const [change] = await db.select().from(marketChanges).where(eq(marketChanges.kind, 'owner_changed'));
  return (await listOwnersAround(db, [change?.id ?? 0])).get(change?.id ?? 0);
}

describe('listOwnersAround', () => {
  test('gives none for no changes and for an unknown one', async ({ db }) => {
    expect(await listOwnersAround(db, [])).toEqual(new Map());
    expect(await listOwnersAround(db, [7])).toEqual(new Map());
  });

  test('gives the companies of the developers before and after, also of one without a plugin', async ({ db }) => {
    await store(db, '2026-01-01', zeta, 'b');
    await store(db, '2026-01-01', acme);
    await store(db, '2026-02-01', zeta);
    expect(await ownersOfChange(db)).toEqual({
      before: { slug: 'acme-works', name: 'Acme Works', plugins: 0 },
      after: { slug: 'zeta-tools', name: 'Zeta Tools', plugins: 2 },
    });
  });

  test('names a developer without a company by its name, without an e-mail address', async ({ db }) => {
    await store(db, '2026-01-01', acme);
    await store(db, '2026-02-01', { name: 'Jane Roe jane@roe.example', email: 'jane@roe.example' });
    await db.update(plugins).set({ companyId: null });
    const owners = await ownersOfChange(db);
    expect(owners?.after?.name).toBe('Jane Roe');
  });
});
