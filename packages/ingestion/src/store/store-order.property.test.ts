import { type Db, marketChanges, pluginMetrics, pluginRevisions, plugins, type Tx } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { listTimeline } from '@pi/db/queries/listings/revisions';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test } from '@pi/db/testing';
import { dayOf } from '@pi/domain';
import { asc, ne } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { timelineChanges } from './revision-timeline.ts';
import { storeListings } from './store-listings.ts';
import { storeNumbers } from './store-numbers.ts';

/**
 * One observation of the plugin, at an hour of a day, which its number of users and its name
 * identify.
 */
interface TestObservation {
  day: number;
  hour: number;
  by: 'marketplace' | 'history source' | 'numbers of a history source';
}

const anyObservation: fc.Arbitrary<TestObservation> = fc.record({
  day: fc.integer({ min: 1, max: 5 }),
  hour: fc.integer({ min: 0, max: 23 }),
  by: fc.constantFrom('marketplace', 'history source', 'numbers of a history source'),
});
const anyOrder = fc.uniqueArray(anyObservation, { minLength: 1, maxLength: 9, selector: rank });

describe('storeListings and storeNumbers', () => {
  test('keep what was read from the marketplace over history sources, in any order', async ({ db }) => {
    await inAnyOrder(db, anyOrder, async (tx, order) => {
      for (const one of order) await store(tx, one);
      for (const one of order) await store(tx, one);
      expect(await shownDays(tx)).toEqual(expectedDays(order));
      expect(await shownState(tx)).toEqual(expectedState(order));
    });
  }, 600_000);

  test('show the texts of the default language, or else of the first that was read, in any order', async ({ db }) => {
    await inAnyOrder(db, anyLanguages, async (tx, order) => {
      for (const one of order) await storeInLanguage(tx, one);
      expect(await shownTexts(tx)).toEqual(expectedTexts(order));
      expect(await tx.$count(marketChanges, ne(marketChanges.kind, 'version_released'))).toBe(0);
    });
  }, 600_000);

  test('show the newest texts of that language, in the order of the days', async ({ db }) => {
    const isRenamed = true;
    await inAnyOrder(db, anyLanguages, async (tx, pages) => {
      const order = pages.toSorted((a, b) => a.day - b.day);
      for (const one of order) await storeInLanguage(tx, one, isRenamed);
      expect(await shownTexts(tx)).toEqual(expectedTexts(order, isRenamed));
    });
  }, 600_000);
});

const NEXT: Parameters<typeof aListing>[0][] = [
  { developer: { name: 'Acme', site: 'https://acme.example' }, privacyUrl: 'https://acme.example/p' },
  { developer: { name: 'Acme', site: 'https://loud.example' }, privacyUrl: 'https://acme.example/p' },
  { developer: { name: 'Acme', site: 'https://loud.example' }, privacyUrl: 'https://loud.example/p' },
  { developer: { name: 'Acme', site: 'https://third.example' }, privacyUrl: 'https://fourth.example/p' },
  { developer: { name: 'Acme', site: null }, privacyUrl: null },
  { developer: { name: 'Acme', site: 'https://github.com/acme' }, privacyUrl: 'https://docs.google.com/document/d/1' },
  { developer: { name: 'Harbour', site: 'https://third.example' }, privacyUrl: 'https://fourth.example/p' },
];
const anyOwners = fc.uniqueArray(
  fc.record({ day: fc.integer({ min: 1, max: 60 }), owner: fc.nat({ max: NEXT.length - 1 }) }),
  { minLength: 2, maxLength: 7, selector: ({ day }) => day },
);

describe('changes of the owner', () => {
  test('are the same day by day as found from all revisions at once, in any order', async ({ db }) => {
    await ensureMetricPartitions(db, ['2026-02-01', '2026-03-01']);
    await inAnyOrder(db, anyOwners, async (tx, order) => {
      for (const { day, owner } of order) {
        const at = new Date(Date.UTC(2026, 0, day, 3));
        const observation = { listing: aListing(NEXT[owner] ?? {}), day: dayOf(at), observedAt: at };
        await storeListings(tx, [observation], { marketplace: 'toy', announceNew: false });
      }
      const [plugin] = await tx.select().from(plugins);
      const timeline = await listTimeline(tx, plugin?.id ?? 0);
      const { kind, before, after, details, at } = marketChanges;
      const stored = await tx.select({ kind, before, after, details, at }).from(marketChanges).orderBy(asc(at));
      expect(stored).toEqual(timelineChanges(timeline));
    });
  }, 600_000);
});

/** Checks a property of orders on empty tables: each is stored in a transaction that is undone. */
async function inAnyOrder<Order>(db: Db, orders: fc.Arbitrary<Order>, check: (tx: Tx, order: Order) => Promise<void>) {
  await ensureMarketplace(db, 'toy');
  await ensureMetricPartitions(db, ['2026-01-01']);
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const undo = new Error('undo');
      const attempt = db.transaction(async (tx) => {
        await check(tx, order);
        throw undo;
      });
      await expect(attempt).rejects.toBe(undo);
    }),
    { numRuns: process.env.TEST_FULL === '1' ? 500 : 30 },
  );
}

/** A page in a language, with another version each day. */
interface TestPage {
  day: number;
  language: 'es' | 'de' | 'en' | undefined;
}

const anyPage: fc.Arbitrary<TestPage> = fc.record({
  day: fc.integer({ min: 1, max: 6 }),
  language: fc.constantFrom('es', 'de', 'en', undefined),
});
const anyLanguages = fc.uniqueArray(anyPage, { minLength: 1, maxLength: 6, selector: ({ day }) => day });
const NAMES = { es: 'Pestañas ordenadas', de: 'Ordentliche Tabs', en: 'Tidy Tabs' };
const nameIn = ({ language = 'en', day }: TestPage, isRenamed = false) =>
  isRenamed ? `${NAMES[language]} ${day}` : NAMES[language];

/** @param isRenamed whether the plugin has another name each day */
async function storeInLanguage(tx: Tx, page: TestPage, isRenamed = false): Promise<void> {
  const { day, language } = page;
  const listing = aListing({ name: nameIn(page, isRenamed), language, version: `${day}` });
  const observation = { listing, day: `2026-01-0${day}`, observedAt: new Date(Date.UTC(2026, 0, day, 6)) };
  await storeListings(tx, [observation], { marketplace: 'toy', announceNew: false });
}

async function shownTexts(tx: Tx) {
  const revisions = await tx.select().from(pluginRevisions).orderBy(asc(pluginRevisions.seenAt));
  const [plugin] = await tx.select().from(plugins);
  return [...revisions.map(({ content }) => content), plugin].map((one) => [one?.version, one?.name]);
}

function expectedTexts(order: TestPage[], isRenamed = false) {
  const pages = order.toSorted((a, b) => a.day - b.day);
  const languageOf = ({ language = 'en' }: TestPage) => language;
  const shown = pages.map((page, index) => {
    const until = pages.slice(0, index + 1);
    const language = until.some((one) => languageOf(one) === 'en') ? 'en' : languageOf(until[0] ?? page);
    return [`${page.day}`, nameIn(until.findLast((one) => languageOf(one) === language) ?? page, isRenamed)];
  });
  return [...shown, shown.at(-1)];
}

function rank({ day, hour }: TestObservation): number {
  return day * 24 + hour;
}

async function store(tx: Tx, { day, hour, by }: TestObservation): Promise<void> {
  const observedAt = new Date(Date.UTC(2026, 0, day, hour));
  const users = { value: 1000 + rank({ day, hour, by }), kind: 'exact' as const };
  const at = { day: `2026-01-0${day}`, observedAt };
  if (by === 'numbers of a history source') {
    await storeNumbers(tx, 'toy', [{ externalId: 'tidy-tabs', ...at, users }], 'figma-files');
    return;
  }
  const listing = aListing({ users, name: `Tidy Tabs ${users.value}` });
  const source = by === 'marketplace' ? null : 'internet-archive';
  await storeListings(tx, [{ listing, ...at }], { marketplace: 'toy', announceNew: false, source });
}

async function shownDays(tx: Tx) {
  const { day, users, source } = pluginMetrics;
  const rows = await tx.select({ day, users, source }).from(pluginMetrics).orderBy(asc(day));
  return rows.map((row) => [row.day, row.users, row.source === null]);
}

// Numbers alone are stored in the second round at the latest, unless no listing gives the plugin.
function expectedDays(order: TestObservation[]) {
  const isKnown = order.some(({ by }) => by !== 'numbers of a history source');
  const byDay = [...Map.groupBy(isKnown ? order : [], (one) => one.day)].sort(([a], [b]) => a - b);
  return byDay.map(([day, all]) => {
    const last = lastOf(all);
    return [`2026-01-0${day}`, 1000 + rank(last), last.by === 'marketplace'];
  });
}

async function shownState(tx: Tx) {
  const { users, usersOn, name, stateAt, source } = plugins;
  const [row] = await tx.select({ users, usersOn, name, stateAt, source }).from(plugins);
  return row && [row.users, row.usersOn, row.name, row.stateAt.getTime(), row.source === null];
}

function expectedState(order: TestObservation[]) {
  const listings = order.filter(({ by }) => by !== 'numbers of a history source');
  if (listings.length === 0) return undefined;
  const last = lastOf(listings);
  const users = 1000 + rank(last);
  return [
    users,
    `2026-01-0${last.day}`,
    `Tidy Tabs ${users}`,
    Date.UTC(2026, 0, last.day, last.hour),
    last.by === 'marketplace',
  ];
}

function lastOf(all: TestObservation[]): TestObservation {
  const seen = all.filter(({ by }) => by === 'marketplace');
  return (seen.length > 0 ? seen : all).reduce((a, b) => (rank(b) > rank(a) ? b : a));
}
