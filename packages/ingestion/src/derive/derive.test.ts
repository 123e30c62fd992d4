import { companies, companyFacts, type Db, marketplaceDays, plugins } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { lockStoredPlugins } from '@pi/db/queries/listings/stored-plugins';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test } from '@pi/db/testing';
import type { Listing } from '@pi/domain';
import { asc, desc, eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { storeListings } from '../store/store-listings.ts';
import { derive } from './derive.ts';

const { info } = toyAdapter;

async function store(db: Db, day: string, ...listings: Partial<Listing>[]) {
  await ensureMarketplace(db, info.name);
  const observations = listings.map((fields) => ({
    listing: aListing(fields),
    observedAt: new Date(`${day}T03:00:00Z`),
    day,
  }));
  await ensureMetricPartitions(db, [day]);
  await db.transaction((tx) => storeListings(tx, observations, { marketplace: info.name, announceNew: false }));
  await derive(db, info, [day]);
}

const by = (name: string, site: string | null = null) => ({ developer: { name, site } });

describe('derive', () => {
  test('makes one company of a name with different legal forms on one site', async ({ db }) => {
    await store(
      db,
      '2026-01-01',
      { externalId: 'a', ...by('Acme GmbH', 'https://acme.example') },
      { externalId: 'b', ...by('Acme, Inc.', 'https://www.acme.example/about') },
    );
    expect((await db.select().from(companies)).map(({ slug, name, siteDomain }) => [slug, name, siteDomain])).toEqual([
      ['acme', 'Acme', 'acme.example'],
    ]);
  });

  test('names a company after the plugin whose id comes first, whichever was stored first', async ({ db }) => {
    await store(
      db,
      '2026-01-01',
      { externalId: 'b', ...by('Acme Tools', 'https://acme.example') },
      { externalId: 'a', ...by('Acme', 'https://acme.example') },
    );
    expect((await db.select().from(companies)).map((row) => row.slug)).toEqual(['acme']);
  });

  test('keeps two companies of one name on two sites apart', async ({ db }) => {
    await store(
      db,
      '2026-01-01',
      { externalId: 'a', name: 'Tabs', developer: { name: 'Acme', site: 'https://acme.example', siteVerified: true } },
      { externalId: 'b', name: 'Dash', developer: { name: 'Acme', site: 'https://other.example', siteVerified: true } },
    );
    expect((await db.select().from(companies).orderBy(asc(companies.id))).map((row) => row.slug)).toEqual([
      'acme',
      'acme-2',
    ]);
  });

  test('counts a plugin that changed hands as gone from the seller, and as come to the buyer', async ({ db }) => {
    const [acme, zeta] = [by('Acme Works', 'https://acme.example'), by('Zeta Tools', 'https://zeta.example')];
    await store(
      db,
      '2026-01-01',
      { externalId: 'a', ...acme },
      { externalId: 'b', ...acme },
      { externalId: 'c', ...zeta },
    );
    await store(db, '2026-01-02', { externalId: 'a', ...zeta });
    const { takenOver, givenAway, lastChangedHandsOn } = companyFacts;
    const rows = await db
      .select({ slug: companies.slug, takenOver, givenAway, lastChangedHandsOn })
      .from(companyFacts)
      .innerJoin(companies, eq(companies.id, companyFacts.companyId))
      .orderBy(asc(companies.slug));
    expect(rows).toEqual([
      { slug: 'acme-works', takenOver: 0, givenAway: 1, lastChangedHandsOn: '2026-01-02' },
      { slug: 'zeta-tools', takenOver: 1, givenAway: 0, lastChangedHandsOn: '2026-01-02' },
    ]);
  });

  test('finds a free slug for every company whose long name begins alike', async ({ db }) => {
    const long = 'the very long name of a company that never ends at all and goes on';
    for (const day of ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04']) {
      await store(db, day, { externalId: day, ...by(`${long} ${day}`, `https://site-${day}.example`) });
    }
    expect(new Set((await db.select().from(companies)).map((row) => row.slug)).size).toBe(4);
  });

  test('makes one company of one generic name in a marketplace, on one day and on the next', async ({ db }) => {
    await store(db, '2026-01-01', { externalId: 'a', ...by('Lucas') }, { externalId: 'b', ...by('Lucas') });
    await store(db, '2026-01-02', { externalId: 'c', ...by('Lucas') });
    expect((await db.select().from(companies)).map((row) => row.slug)).toEqual(['lucas']);
  });

  test('keeps the company of a developer whose mailbox changed at the same domain', async ({ db }) => {
    const developer = { name: 'Acme', site: null, email: 'hello@acme.example' };
    await store(db, '2026-01-01', { externalId: 'a', developer });
    await store(db, '2026-01-02', { externalId: 'a', developer: { ...developer, email: 'team@acme.example' } });
    expect(await db.$count(companies)).toBe(1);
  });

  test('compares with the number of 30 days before, as of the newest day', async ({ db }) => {
    const users = (value: number) => ({ externalId: 'a', users: { value, kind: 'exact' as const } });
    await store(db, '2026-02-01', users(100));
    await store(db, '2026-03-03', users(150));
    const change = async () => (await db.select().from(plugins))[0]?.usersChange30d;
    expect(await change()).toBeCloseTo(0.5);
    await store(db, '2026-01-02', users(1));
    expect(await change()).toBeCloseTo(0.5);
  });

  test('compares a day with one of 30 days before that is read later', async ({ db }) => {
    const users = (value: number) => ({ externalId: 'a', users: { value, kind: 'exact' as const } });
    const compared = async () => (await db.select().from(marketplaceDays).orderBy(desc(marketplaceDays.day)))[0];
    await store(db, '2026-03-03', users(150));
    expect(await compared()).toMatchObject({ day: '2026-03-03', comparedPlugins: null });
    await store(db, '2026-01-28', users(100));
    expect(await compared()).toMatchObject({ day: '2026-03-03', comparedBefore: 100, comparedTotal: 150 });
  });

  test('compares no number with that of another product under the same id', async ({ db }) => {
    const sold = { name: 'Coin Miner', ...by('Loud Harbour') };
    const users = (value: number) => ({ users: { value, kind: 'exact' as const } });
    await store(db, '2026-02-01', { externalId: 'a', ...users(100) }, { externalId: 'b', ...users(100) });
    await store(db, '2026-03-03', { externalId: 'a', ...users(150) }, { externalId: 'b', ...users(150), ...sold });
    const rows = await db.select().from(plugins).orderBy(asc(plugins.externalId));
    expect(rows.map((row) => row.usersChange30d)).toEqual([0.5, null]);
  });

  test('waits for a transaction that stores listings of the marketplace', async ({ db }) => {
    await store(db, '2026-01-01', { externalId: 'a', ...by('Acme') });
    const ended: string[] = [];
    let derived: Promise<unknown> = Promise.resolve();
    await db.transaction(async (tx) => {
      await lockStoredPlugins(tx, info.name, ['a']);
      derived = derive(db, info, ['2026-01-01']).then(() => ended.push('derived'));
      const isWaiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await expect.poll(async () => (await db.execute(isWaiting)).rows).toHaveLength(1);
      ended.push('stored');
    });
    await derived;
    expect(ended).toEqual(['stored', 'derived']);
  });
});
