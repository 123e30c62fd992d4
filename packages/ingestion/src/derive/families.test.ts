import { companies, type Db, plugins, productFamilies, productFamilyMembers } from '@pi/db';
import { listPluginsDueForFamily } from '@pi/db/queries/companies/derive-families';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test } from '@pi/db/testing';
import type { Listing } from '@pi/domain';
import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { storeListings } from '../store/store-listings.ts';
import { derive } from './derive.ts';

/** Stores what a marketplace lists on a day, and derives what follows. */
async function read(db: Db, marketplace: string, day: string, ...listings: Partial<Listing>[]) {
  await ensureMarketplace(db, marketplace);
  const observations = listings.map((fields) => ({
    listing: aListing(fields),
    observedAt: new Date(`${day}T03:00:00Z`),
    day,
  }));
  await ensureMetricPartitions(db, [day]);
  await db.transaction((tx) => storeListings(tx, observations, { marketplace, announceNew: false }));
  await derive(db, { ...toyAdapter.info, name: marketplace }, [day]);
}

/** Families with their members, as `slug: chrome a, figma a`. */
async function families(db: Db): Promise<string[]> {
  const { rows } = await db.execute<{ line: string }>(sql`
    select slug || ': ' || string_agg(marketplace || ' ' || external_id, ', ' order by marketplace, external_id) as line
    from ${productFamilies} left join ${productFamilyMembers} on family_id = ${productFamilies.id}
    left join ${plugins} on ${plugins.id} = plugin_id group by ${productFamilies.id} order by ${productFamilies.id}`);
  return rows.map((row) => row.line);
}

const family = async (db: Db) => (await db.select().from(productFamilies))[0];
const TABS = { externalId: 'a', name: 'Tidy Tabs' };
const FIRST = '2026-01-01';
const NEXT = '2026-01-02';

describe('deriveFamilies', () => {
  test('makes no family of two companies, two products, or one marketplace', async ({ db }) => {
    const other = { name: 'Other', site: 'https://other.example' };
    await read(db, 'chrome', FIRST, TABS, { externalId: 'b', name: 'Tidy Tabs Pro' });
    await read(db, 'figma', FIRST, { ...TABS, developer: other }, { externalId: 'b', name: 'Photo Grid' });
    expect(await families(db)).toEqual([]);
  });

  test('links a product of one company under nearly the same name, and listings that come later', async ({ db }) => {
    await read(db, 'chrome', FIRST, TABS);
    await read(db, 'figma', FIRST, { ...TABS, name: 'Tidy Tabs for Figma' });
    expect(await families(db)).toEqual(['acme-tidy-tabs: chrome a, figma a']);
    const before = await family(db);
    await read(db, 'jira', NEXT, { ...TABS, name: 'Tidy Tabs – for Jira' });
    expect(await families(db)).toEqual(['acme-tidy-tabs: chrome a, figma a, jira a']);
    expect(await family(db)).toEqual(before);
  });

  test('links listings with similar names by the page of the product', async ({ db }) => {
    const websiteUrl = 'https://acme.example/tabs';
    await read(db, 'chrome', FIRST, { ...TABS, websiteUrl });
    await read(db, 'figma', FIRST, { externalId: 'a', name: 'Keep Tabs Tidy', websiteUrl });
    expect(await families(db)).toEqual(['acme-tidy-tabs: chrome a, figma a']);
  });

  test('separates a renamed listing, and links it again under the same family id', async ({ db }) => {
    await read(db, 'chrome', FIRST, TABS);
    await read(db, 'figma', FIRST, TABS);
    const before = await family(db);
    await read(db, 'figma', NEXT, { ...TABS, name: 'Photo Grid' });
    expect(await families(db)).toEqual(['acme-tidy-tabs: chrome a']);
    await read(db, 'figma', '2026-01-03', TABS);
    expect(await families(db)).toEqual(['acme-tidy-tabs: chrome a, figma a']);
    expect(await family(db)).toEqual(before);
  });

  test('removes a sold plugin from its family', async ({ db }) => {
    await read(db, 'chrome', FIRST, TABS);
    await read(db, 'figma', FIRST, TABS);
    const developer = { name: 'Buyer', site: 'https://buyer.example' };
    await read(db, 'figma', NEXT, { ...TABS, developer });
    expect(await families(db)).toEqual(['acme-tidy-tabs: chrome a']);
    await read(db, 'chrome', NEXT, { ...TABS, developer });
    expect(await families(db)).toEqual(['acme-tidy-tabs: chrome a, figma a']);
    expect((await family(db))?.companyId).toBe((await db.select().from(plugins))[0]?.companyId);
  });

  test('deletes a family whose plugins have no company any more', async ({ db }) => {
    await read(db, 'chrome', FIRST, TABS);
    await read(db, 'figma', FIRST, TABS);
    await read(db, 'chrome', NEXT, { ...TABS, developer: null });
    await read(db, 'figma', NEXT, { ...TABS, developer: null });
    expect(await families(db)).toEqual([]);
  });

  test('gives two families of one name in a company two slugs', async ({ db }) => {
    const page = (product: string) => ({ websiteUrl: `https://acme.example/${product}` });
    await read(db, 'chrome', FIRST, { externalId: 'a', name: 'Notes: Pencil', ...page('pencil') });
    await read(db, 'figma', FIRST, { externalId: 'a', name: 'Notes by Pencil', ...page('pencil') });
    await read(db, 'jira', FIRST, { externalId: 'b', name: 'Notes: Crayon', ...page('crayon') });
    await read(db, 'obsidian', FIRST, { externalId: 'b', name: 'Notes in Crayon', ...page('crayon') });
    expect(await families(db)).toEqual(['acme-notes: chrome a, figma a', 'acme-notes-2: jira b, obsidian b']);
  });

  test('derives again only what is new or changed', async ({ db }) => {
    await read(db, 'chrome', FIRST, TABS, { externalId: 'b', name: 'Photo Grid' });
    const due = () => db.transaction((tx) => listPluginsDueForFamily(tx, 'chrome', 10));
    expect(await due()).toEqual([]);
    await db.update(plugins).set({ users: 5 });
    expect(await due()).toEqual([]);
    await db.update(plugins).set({ contentHash: 'changed' }).where(eq(plugins.externalId, 'b'));
    expect(await due()).toHaveLength(1);
  });

  test('derives plugins again that an operator moved to another company', async ({ db }) => {
    await read(db, 'chrome', FIRST, TABS);
    await read(db, 'figma', FIRST, TABS);
    const [buyer] = await db.insert(companies).values({ slug: 'buyer', name: 'Buyer', nameKey: 'buyer' }).returning();
    await db.update(plugins).set({ companyId: buyer?.id }).where(eq(plugins.marketplace, 'chrome'));
    await read(db, 'chrome', NEXT);
    expect(await families(db)).toEqual(['acme-tidy-tabs: figma a']);
  });

  test('keeps a delisted plugin in its family', async ({ db }) => {
    await read(db, 'chrome', FIRST, TABS);
    await read(db, 'figma', FIRST, TABS);
    await db.update(plugins).set({ status: 'delisted' }).where(eq(plugins.marketplace, 'chrome'));
    await read(db, 'chrome', NEXT);
    expect(await families(db)).toEqual(['acme-tidy-tabs: chrome a, figma a']);
  });
});
