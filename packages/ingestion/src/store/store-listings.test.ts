import type { Db } from '@pi/db';
import { marketChanges, pluginMetrics, pluginReviews, pluginRevisions, plugins } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test as base } from '@pi/db/testing';
import type { Listing } from '@pi/domain';
import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { storeListings } from './store-listings.ts';

type Store = (moment: string, ...listings: Partial<Listing>[]) => ReturnType<typeof storeListings>;

const test = base.extend<{ store: Store }>({
  store: async ({ db }, use) => {
    await ensureMarketplace(db, 'toy');
    await use(async (moment, ...listings) => {
      const observations = listings.map((fields) => ({
        listing: aListing(fields),
        observedAt: new Date(moment),
        day: moment.slice(0, 10),
      }));
      await ensureMetricPartitions(db, [moment.slice(0, 10)]);
      return db.transaction((tx) => storeListings(tx, observations, { marketplace: 'toy', announceNew: false }));
    });
  },
});

const onlyPlugin = async (db: Db) => (await db.select().from(plugins))[0];
const metrics = (db: Db) => db.select().from(pluginMetrics).orderBy(asc(pluginMetrics.day));
const events = async (db: Db) =>
  (await db.select().from(marketChanges).orderBy(asc(marketChanges.at), asc(marketChanges.kind))).map(
    ({ kind, before, after, day }) => ({ kind, before, after, day }),
  );
const revisionNames = async (db: Db) =>
  (await db.select().from(pluginRevisions).orderBy(asc(pluginRevisions.seenAt))).map((row) => row.content.name);

const DAY1 = '2026-01-01T10:00:00Z';
const DAY2 = '2026-01-02T10:00:00Z';
const DAY3 = '2026-01-03T10:00:00Z';

describe('storeListings', () => {
  test("keeps yesterday's users when the page has none", async ({ db, store }) => {
    await store(DAY1, {});
    await store(DAY2, { users: null });
    expect(await onlyPlugin(db)).toMatchObject({
      users: 1200,
      usersKind: 'exact',
      usersOn: '2026-01-01',
      lastSeenOn: '2026-01-02',
    });
    expect((await metrics(db)).map((row) => row.users)).toEqual([1200, null]);
  });

  test('keeps fields that a page lacks', async ({ db, store }) => {
    await store(DAY1, { version: '1.0.0' });
    await store(DAY2, { version: undefined, name: 'Tidier Tabs' });
    expect(await onlyPlugin(db)).toMatchObject({ version: '1.0.0', name: 'Tidier Tabs' });
  });

  test('clears fields that a page shows as empty', async ({ db, store }) => {
    await store(DAY1, { category: 'tools' });
    await store(DAY2, { category: null });
    expect(await onlyPlugin(db)).toMatchObject({ category: null });
  });

  test('changes nothing when the same is stored twice', async ({ db, store }) => {
    await store(DAY1, {});
    const before = [await db.select().from(plugins), await metrics(db), await revisionNames(db), await events(db)];
    expect(await store(DAY1, {})).toEqual({ listings: 1, revisions: 0, changes: 0 });
    expect([await db.select().from(plugins), await metrics(db), await revisionNames(db), await events(db)]).toEqual(
      before,
    );
  });

  test('writes a revision only when the content changed', async ({ db, store }) => {
    await store(DAY1, {});
    await store(DAY2, { users: { value: 1300, kind: 'exact' } });
    await store(DAY3, { name: 'Tidier Tabs' });
    expect(await revisionNames(db)).toEqual(['Tidy Tabs', 'Tidier Tabs']);
  });

  test('inserts changes of name, owner, version, permissions and price on the day', async ({ db, store }) => {
    await store(DAY1, { pricingLabel: 'Free' });
    await store(DAY2, {
      name: 'Tidier Tabs',
      developer: { name: 'Buyer Ltd' },
      version: '1.1.0',
      permissions: ['tabs', 'history'],
      pricingLabel: '$5 a month',
    });
    expect(await events(db)).toEqual([
      { kind: 'owner_changed', before: 'Acme GmbH', after: 'Buyer Ltd', day: '2026-01-02' },
      { kind: 'permission_added', before: null, after: 'history', day: '2026-01-02' },
      { kind: 'price_changed', before: 'Free', after: '$5 a month', day: '2026-01-02' },
      { kind: 'renamed', before: 'Tidy Tabs', after: 'Tidier Tabs', day: '2026-01-02' },
      { kind: 'version_released', before: '1.0.0', after: '1.1.0', day: '2026-01-02' },
    ]);
  });

  test('inserts a change when users fall to less than half', async ({ db, store }) => {
    await store(DAY1, { users: { value: 33_145, kind: 'exact' } });
    await store(DAY2, { users: { value: 170, kind: 'exact' } });
    expect(await events(db)).toEqual([
      { kind: 'users_fell_sharply', before: '33145', after: '170', day: '2026-01-02' },
    ]);
  });

  test('dates changes like the numbers, also when a page of the day was read after midnight', async ({ db, store }) => {
    await store(DAY1, {});
    const renamed = {
      listing: aListing({ name: 'Tidier Tabs', users: { value: 3, kind: 'exact' } }),
      day: '2026-01-02',
    };
    const added = { listing: aListing({ externalId: 'new' }), day: '2026-01-02' };
    const observedAt = new Date('2026-01-03T00:30:00Z');
    const observations = [renamed, added].map((one) => ({ ...one, observedAt }));
    await db.transaction((tx) => storeListings(tx, observations, { marketplace: 'toy', announceNew: true }));
    expect(await events(db)).toMatchObject([
      { kind: 'listed', day: '2026-01-02' },
      { kind: 'renamed', day: '2026-01-02' },
      { kind: 'users_fell_sharply', day: '2026-01-02' },
    ]);
    expect((await metrics(db)).map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-02', '2026-01-02']);
  });

  test('keeps the later of two observations of one day', async ({ db, store }) => {
    await store('2026-01-01T20:00:00Z', { users: { value: 20, kind: 'exact' } });
    await store('2026-01-01T08:00:00Z', { users: { value: 8, kind: 'exact' } });
    expect((await metrics(db)).map((row) => row.users)).toEqual([20]);
    expect(await onlyPlugin(db)).toMatchObject({ users: 20 });
  });

  test('adds history and keeps the newer state when an older page comes later', async ({ db, store }) => {
    await store(DAY3, { name: 'New Name', users: { value: 3000, kind: 'rounded' } });
    await store(DAY1, { name: 'Old Name', users: { value: 1000, kind: 'rounded' } });
    expect(await onlyPlugin(db)).toMatchObject({
      name: 'New Name',
      users: 3000,
      firstSeenOn: '2026-01-01',
      lastSeenOn: '2026-01-03',
    });
    expect((await metrics(db)).map((row) => [row.day, row.users])).toEqual([
      ['2026-01-01', 1000],
      ['2026-01-03', 3000],
    ]);
    expect(await revisionNames(db)).toEqual(['Old Name', 'New Name']);
    expect(await events(db)).toEqual([{ kind: 'renamed', before: 'Old Name', after: 'New Name', day: '2026-01-03' }]);
  });

  test('ends in the same tables whatever the order of three days', async ({ db, store }) => {
    await store(DAY2, { name: 'B' });
    await store(DAY3, { name: 'A' });
    await store(DAY1, { name: 'A' });
    expect(await revisionNames(db)).toEqual(['A', 'B', 'A']);
    expect((await events(db)).map(({ before, after, day }) => [before, after, day])).toEqual([
      ['A', 'B', '2026-01-02'],
      ['B', 'A', '2026-01-03'],
    ]);
  });

  test('stores what a repaired parser makes of the same page', async ({ db, store }) => {
    await store(DAY1, { name: 'A' });
    await store(DAY2, { name: 'A &amp; B', users: { value: 1, kind: 'exact' } });
    await store(DAY2, { name: 'A', users: { value: 900, kind: 'exact' } });
    expect(await onlyPlugin(db)).toMatchObject({ name: 'A', users: 900 });
    expect((await metrics(db)).at(-1)).toMatchObject({ day: '2026-01-02', users: 900 });
    expect(await revisionNames(db)).toEqual(['A']);
    expect(await events(db)).toEqual([]);
  });

  test('keeps newer reviews when an older page comes later', async ({ db, store }) => {
    const review = { externalId: 'r1', day: '2026-01-01' };
    await store(DAY3, { reviews: [{ ...review, stars: 5, text: 'great now' }] });
    await store(DAY1, { reviews: [{ ...review, stars: 1, text: 'bad' }] });
    expect((await db.select().from(pluginReviews))[0]).toMatchObject({ stars: 5, text: 'great now' });
  });

  const ANOTHER = {
    name: 'Coin Miner',
    developer: { name: 'Loud Harbour' },
    users: { value: 3, kind: 'exact' },
  } as const;

  test('inserts a takeover when another product has the id, and keeps nothing of the one before', async ({
    db,
    store,
  }) => {
    await store(DAY1, { category: 'tools' });
    await store(DAY2, ANOTHER);
    expect(await events(db)).toEqual([
      { kind: 'taken_over', before: 'Tidy Tabs', after: 'Coin Miner', day: '2026-01-02' },
    ]);
    expect(await onlyPlugin(db)).toMatchObject({ name: 'Coin Miner', category: null, users: 3 });
  });

  test('inserts the same takeover when the earlier page is stored last', async ({ db, store }) => {
    await store(DAY2, ANOTHER);
    await store(DAY1, { category: 'tools' });
    await store(DAY3, ANOTHER);
    expect(await events(db)).toEqual([
      { kind: 'taken_over', before: 'Tidy Tabs', after: 'Coin Miner', day: '2026-01-02' },
    ]);
    expect(await onlyPlugin(db)).toMatchObject({ name: 'Coin Miner', category: null, users: 3 });
  });

  test('adds to the numbers of a day, and never clears them, when a later page shows fewer', async ({ db, store }) => {
    await store('2026-01-01T03:00:00Z', { users: { value: 500, kind: 'exact' } });
    await store('2026-01-01T05:00:00Z', { users: null });
    expect((await metrics(db)).map((row) => [row.users, row.usersKind])).toEqual([[500, 'exact']]);
  });

  test('inserts a change when downloads fall to less than half', async ({ db, store }) => {
    await store(DAY1, { downloads: { value: 1_000_000, kind: 'exact' } });
    await store(DAY2, { downloads: { value: 3, kind: 'exact' } });
    expect(await events(db)).toEqual([
      { kind: 'downloads_fell_sharply', before: '1000000', after: '3', day: '2026-01-02' },
    ]);
  });

  test('stores a change whose text was cut inside an emoji', async ({ db, store }) => {
    await store(DAY1, { name: `${'x'.repeat(199)}😀` });
    await store(DAY2, { name: 'Short' });
    expect((await events(db)).map((event) => event.kind)).toEqual(['renamed']);
  });

  test('keeps the newest 20 reviews and no name', async ({ db, store }) => {
    const review = (n: number) => ({
      externalId: `r${n}`,
      stars: 5,
      text: `review ${n}`,
      day: `2026-01-${String(n).padStart(2, '0')}`,
    });
    await store(DAY1, { reviews: Array.from({ length: 15 }, (_, i) => review(i + 1)) });
    await store(DAY2, { reviews: Array.from({ length: 15 }, (_, i) => review(i + 11)) });
    const stored = await db.select().from(pluginReviews).orderBy(asc(pluginReviews.day));
    expect(stored.map((row) => row.day)).toEqual(Array.from({ length: 20 }, (_, i) => review(i + 6).day));
    expect(Object.keys(stored[0] ?? {})).toEqual([
      ...['pluginId', 'externalId', 'day', 'stars', 'text', 'version', 'hasReply', 'repliedOn'],
    ]);
  });

  test('keeps what a later page does not say of a review; the day of a reply goes with the reply', async ({
    db,
    store,
  }) => {
    const review = { externalId: 'r1', day: '2026-01-01', stars: 4, text: 'Good' };
    await store(DAY1, { reviews: [{ ...review, version: '2.0', hasReply: true, repliedOn: '2026-01-01' }] });
    await store(DAY2, { reviews: [review] });
    const stored = async () => (await db.select().from(pluginReviews))[0];
    expect(await stored()).toMatchObject({ version: '2.0', hasReply: true, repliedOn: '2026-01-01' });
    await store(DAY3, { reviews: [{ ...review, hasReply: false }] });
    expect(await stored()).toMatchObject({ version: '2.0', hasReply: false, repliedOn: null });
  });

  test('adds the fields that a parser learned in one revision, without a change of the market', async ({
    db,
    store,
  }) => {
    const learned = {
      ...{ screenshots: ['https://toy.example/1.png'], videos: null, categories: ['tools'], tags: ['tabs'] },
      ...{ minimumVersion: '120', manifestVersion: 3, optionalPermissions: [], dataUse: [] },
      ...{ permissions: ['tabs', 'https://*/*'], language: 'en' },
      developer: { name: 'Acme GmbH', site: 'https://acme.example', isTrader: true },
    };
    await store(DAY1, { category: 'tools' });
    await store(DAY2, { category: 'tools', ...learned });
    await store(DAY3, { category: 'tools', permissions: undefined });
    expect(await revisionNames(db)).toHaveLength(2);
    expect(await events(db)).toEqual([]);
    expect(await onlyPlugin(db)).toMatchObject({ manifestVersion: 3 });
    await store('2026-01-04T10:00:00Z', { category: 'tools', ...learned, permissions: ['tabs', 'history'] });
    expect((await events(db)).map(({ kind, after }) => [kind, after])).toEqual([
      ['permission_added', 'history'],
      ['permission_removed', null],
    ]);
  });

  test('shows English texts and makes no revision, when the language changes from day to day', async ({
    db,
    store,
  }) => {
    const spanish = {
      language: 'es',
      name: 'Pestañas ordenadas',
      summary: 'Ordena pestañas',
      category: 'herramientas',
    };
    await store(DAY1, { category: 'tools' });
    await store(DAY2, { ...spanish, users: { value: 1300, kind: 'exact' } });
    await store(DAY3, { category: 'tools' });
    await store('2026-01-04T10:00:00Z', spanish);
    expect(await onlyPlugin(db)).toMatchObject({ name: 'Tidy Tabs', category: 'tools' });
    expect((await metrics(db)).map(({ users }) => users)).toEqual([1200, 1300, 1200, 1200]);
    expect(await revisionNames(db)).toEqual(['Tidy Tabs']);
    expect(await events(db)).toEqual([]);
  });

  test('keeps the language of a plugin that is known in it alone', async ({ db, store }) => {
    await store(DAY1, { language: 'es', name: 'Pestañas ordenadas' });
    await store(DAY2, { language: 'en' });
    const revisions = await db.select().from(pluginRevisions).orderBy(asc(pluginRevisions.seenAt));
    expect(revisions.map(({ content }) => content.language)).toEqual(['es', 'en']);
    expect(await onlyPlugin(db)).toMatchObject({ name: 'Tidy Tabs' });
    expect(await events(db)).toEqual([]);
  });

  test('stores many listings in one call', async ({ db, store }) => {
    const many = Array.from({ length: 1500 }, (_, i) => ({ externalId: `p${i}`, name: `Plugin ${i}` }));
    expect(await store(DAY1, ...many)).toEqual({ listings: 1500, revisions: 1500, changes: 0 });
    expect(await db.$count(plugins)).toBe(1500);
  });
});
