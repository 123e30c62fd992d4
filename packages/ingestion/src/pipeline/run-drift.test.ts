import { ingestionRuns, marketChanges, marketplaceDays, pluginMetrics, pluginRevisions, plugins } from '@pi/db';
import { listFieldStats } from '@pi/db/queries/health/field-stats';
import type { ListingField } from '@pi/domain';
import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { type ToyStore, toyAdapter } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';
import type { RunReport } from './report.ts';

const COUNT = 60;
const day = (n: number) => `2026-01-0${n}`;

type Toy = ToyStore['plugins'][string];
type Read = (n: number, fields: (index: number) => Toy) => Promise<RunReport>;

/**
 * `read(n, fields)` reads the n-th of January of a store of `COUNT` plugins, each with the fields
 * for its place.
 */
const withDays = test.extend<{ read: Read }>({
  read: ({ deps, toy, clock }, use) =>
    use((n, fields) => {
      clock.now = new Date(`${day(n)}T03:00:00Z`);
      toy.plugins = Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`p${index}`, fields(index)]));
      return runMarketplace(deps, toyAdapter, { day: day(n) });
    }),
});

const good = (n: number) => (index: number) => ({ users: 1000 + index + n });
const totals = async ({ db }: IngestionDeps) =>
  Object.fromEntries((await db.select().from(marketplaceDays)).map((row) => [row.day, row.primaryTotal]));
const suspectDays = async ({ db }: IngestionDeps) =>
  (await db.select().from(ingestionRuns).where(eq(ingestionRuns.suspect, true))).map((row) => row.day).sort();
const statsOf = async ({ db }: IngestionDeps, { runId }: RunReport, field: ListingField) =>
  (await listFieldStats(db, runId)).find((stats) => stats.field === field);

describe('a run’s field statistics', () => {
  withDays('count what was read, found and changed', async ({ deps, read }) => {
    await read(1, good(1));
    const report = await read(2, (index) => ({
      users: index < 20 ? null : 1001 + index + (index < 30 ? 1 : 0),
      name: index < 5 ? `New name ${index}` : undefined,
    }));
    expect(await statsOf(deps, report, 'users')).toEqual({
      field: 'users',
      read: 60,
      present: 40,
      compared: 40,
      changed: 10,
      histogram: { 3: 40 },
    });
    expect(await statsOf(deps, report, 'name')).toMatchObject({ read: 60, present: 60, compared: 60, changed: 5 });
    expect(await statsOf(deps, report, 'size')).toMatchObject({ read: 60, present: 0, compared: 0, changed: 0 });
  });

  withDays('count a page once that is read at the second attempt', async ({ deps, read }) => {
    const broken = await read(1, (index) => ({ broken: index < 20 }));
    expect(await statsOf(deps, broken, 'name')).toMatchObject({ read: 60, present: 40 });
    const repaired = await read(1, () => ({}));
    expect(await statsOf(deps, repaired, 'name')).toMatchObject({ read: 60, present: 60 });
  });
});

describe('a day on which a store drifted', () => {
  withDays('is suspect when a number is missing, and what is known of it stays', async ({ deps, read }) => {
    await read(1, good(1));
    const report = await read(2, () => ({ users: null }));
    const reason = 'users: found in 0 % of 60 listings, but usually in 100 %';
    expect(report).toMatchObject({ status: 'partial', suspect: [reason], message: `suspect: ${reason}` });
    expect(report.suspect).toContain(reason);
    expect(await suspectDays(deps)).toEqual([day(2)]);
    expect(await deps.db.$count(plugins, eq(plugins.usersOn, day(1)))).toBe(COUNT);
    expect(Object.keys(await totals(deps))).toEqual([day(1)]);
  });

  withDays('is suspect when pages can no longer be read', async ({ deps, read }) => {
    await read(1, good(1));
    const { suspect } = await read(2, (index) => ({ ...good(2)(index), broken: index < 40 }));
    expect(suspect).toEqual(['name: found in 33.3 % of 60 listings, but usually in 100 %']);
    expect(await deps.db.$count(pluginMetrics, eq(pluginMetrics.day, day(2)))).toBe(20);
  });

  withDays(
    'leaves no number when numbers are of another size, and the next good day is whole again',
    async ({ deps, read }) => {
      await read(1, good(1));
      const report = await read(2, (index) => ({ users: 1000 * (1000 + index) }));
      expect(report).toMatchObject({
        status: 'partial',
        suspect: [expect.stringContaining('users: 100 % of 60 values')],
      });
      expect(await deps.db.$count(plugins, eq(plugins.usersOn, day(1)))).toBe(COUNT);
      const ofTheDay = and(eq(pluginMetrics.day, day(2)), isNotNull(pluginMetrics.users));
      expect(await deps.db.$count(pluginMetrics, ofTheDay)).toBe(0);
      expect(Object.keys(await totals(deps))).toEqual([day(1)]);
      expect(await read(3, good(3))).toMatchObject({ status: 'succeeded', suspect: [] });
      expect(Object.keys(await totals(deps))).toEqual([day(1), day(3)]);
      expect(await suspectDays(deps)).toEqual([day(2)]);
    },
  );

  withDays(
    'is read anew when it is called again, and no suspect any more when the store is well',
    async ({ deps, read }) => {
      await read(1, good(1));
      await read(2, (index) => ({ users: 1000 * (1000 + index) }));
      const report = await read(2, good(2));
      expect(report).toMatchObject({ status: 'succeeded', suspect: [], counts: { compared: 60 } });
      expect(await statsOf(deps, report, 'users')).toMatchObject({ read: 60, histogram: { 3: 60 } });
      expect(await suspectDays(deps)).toEqual([]);
    },
  );
});

describe('a vanished field of contents', () => {
  const paid = (price: string) => () => ({ pricingLabel: price, summary: 'Sorts tabs' });
  const contents = async ({ db }: IngestionDeps) => ({
    shown: await db.selectDistinct({ price: plugins.pricingLabel, summary: plugins.summary }).from(plugins),
    revisions: (await db.select().from(pluginRevisions)).map((row) => row.seenAt.toISOString().slice(0, 10)).sort(),
    events: (await db.select().from(marketChanges)).map((row) => `${row.day} ${row.kind}`).sort(),
  });

  withDays('keeps its stored value, and makes no change', async ({ deps, read }) => {
    await read(1, paid('$5'));
    const before = await contents(deps);
    const report = await read(2, () => ({ pricingLabel: null, summary: null }));
    expect(report.suspect).toHaveLength(2);
    expect(report.counts).toMatchObject({ listings: COUNT, revisions: 0, changes: 0 });
    expect(await contents(deps)).toEqual(before);
    expect(await read(3, paid('$5'))).toMatchObject({ suspect: [], counts: { revisions: 0, changes: 0 } });
    expect(await contents(deps)).toEqual(before);
  });

  withDays('leaves what else changed on that day', async ({ deps, read }) => {
    await read(1, paid('$5'));
    await read(2, (index) => ({ pricingLabel: null, summary: index === 0 ? 'Sorts all tabs' : 'Sorts tabs' }));
    const { shown, revisions } = await contents(deps);
    expect(shown).toContainEqual({ price: '$5', summary: 'Sorts all tabs' });
    expect(revisions.filter((seen) => seen === day(2))).toHaveLength(1);
    await read(3, paid('$6'));
    expect((await contents(deps)).events).toEqual(Array(COUNT).fill(`${day(3)} price_changed`));
  });

  withDays('is removed once as many days lacked it as had it', async ({ deps, read }) => {
    const gone = () => ({ pricingLabel: null });
    await read(1, paid('$5'));
    expect(await read(2, gone)).toMatchObject({ counts: { revisions: 0 } });
    expect(await read(3, gone)).toMatchObject({ suspect: [], counts: { revisions: COUNT } });
    expect((await contents(deps)).shown).toEqual([{ price: null, summary: 'Sorts tabs' }]);
  });
});

describe('a suspect day', () => {
  withDays('delists nothing, though its list is whole: two good ones do', async ({ deps, toy, clock }) => {
    let users: number | null = 1000;
    const list: typeof toyAdapter = {
      ...toyAdapter,
      async *discover() {
        yield 'list';
      },
      requests: () => [{ url: 'https://toy.example/index.json' }],
      parse: ([response]) => ({
        listings: (JSON.parse(response?.body ?? '[]') as string[]).map((externalId) =>
          aListing({ externalId, users: users === null ? null : { value: users, kind: 'exact' } }),
        ),
        gone: [],
        problems: [],
        isComplete: true,
      }),
    };
    const listedAfter = async (n: number, count: number) => {
      clock.now = new Date(`${day(n)}T03:00:00Z`);
      toy.plugins = Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, {}]));
      await runMarketplace(deps, list, { day: day(n) });
      return deps.db.$count(plugins, ne(plugins.status, 'delisted'));
    };
    expect(await listedAfter(1, 60)).toBe(60);
    users = null;
    expect(await listedAfter(2, 59)).toBe(60);
    users = 1000;
    expect(await listedAfter(3, 59)).toBe(60);
    expect(await listedAfter(4, 59)).toBe(59);
    expect(await suspectDays(deps)).toEqual([day(2)]);
  });
});
