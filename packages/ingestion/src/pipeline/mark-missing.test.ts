import { ingestionRuns, ingestionUnits, marketChanges, marketplaceDays, plugins } from '@pi/db';
import { addDays, type MarketplaceInfo } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { asc, desc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';

const FIRST = '2026-01-01';
const day = (n: number) => addDays(FIRST, n - 1);

/** The toy store as one that is asked for the known ids, too. */
const byIds: MarketplaceAdapter = {
  ...toyAdapter,
  async *discover({ fetch, knownIds }) {
    const listed = JSON.parse((await fetch({ url: 'https://toy.example/index.json' })).body) as string[];
    yield* new Set([...(await knownIds()), ...listed]);
  },
};

/** The toy store as one whose units are pages: one that fails names no plugin. */
const inPages = (pages: MarketplaceInfo['pages']): MarketplaceAdapter => ({
  ...toyAdapter,
  info: { ...toyAdapter.info, pages },
  parse: (responses) => {
    const { problems, ...result } = toyAdapter.parse(responses);
    return { ...result, problems: problems.map((problem) => ({ ...problem, externalId: undefined })) };
  },
});

/** The missing plugins, and since when. */
async function missing({ db }: IngestionDeps): Promise<Record<string, string | null>> {
  const rows = await db.select().from(plugins).orderBy(asc(plugins.externalId));
  const some = rows.filter(({ status }) => status === 'missing');
  return Object.fromEntries(some.map((row) => [row.externalId, row.missingSince]));
}

async function newestDay({ db }: IngestionDeps) {
  const [row] = await db.select().from(marketplaceDays).orderBy(desc(marketplaceDays.day)).limit(1);
  return row && { day: row.day, plugins: row.plugins, missing: row.missing, total: row.primaryTotal };
}

const runTest = test.extend<{ run: (n: number, adapter?: MarketplaceAdapter, limit?: number) => Promise<string> }>({
  run: async ({ deps, clock }, use) =>
    use(async (n, adapter = byIds, limit) => {
      clock.now = new Date(`${day(n)}T03:00:00Z`);
      return (await runMarketplace(deps, adapter, { day: day(n), limit })).status;
    }),
});

describe('a plugin is not missing', () => {
  runTest('since a day on which the store refuses', async ({ deps, toy, run }) => {
    await run(1);
    toy.refuseWith = 403;
    expect(await run(2)).toBe('failed');
    expect(await missing(deps)).toEqual({});
  });

  runTest('since a suspect day', async ({ deps, toy, run }) => {
    await run(1);
    const fallen = Object.fromEntries(['b', 'c', 'd', 'e'].map((id) => [id, { users: 20 }]));
    Object.assign(toy.plugins, { d: {}, e: {} });
    await run(2);
    toy.plugins = { ...fallen, a: { broken: true } };
    await run(3);
    expect((await deps.db.select().from(ingestionRuns).orderBy(asc(ingestionRuns.day))).at(-1)?.suspect).toBe(true);
    expect(await missing(deps)).toEqual({});
  });

  runTest('because a trial did not read it', async ({ deps, toy, run }) => {
    await run(1);
    toy.plugins = { a: { broken: true }, b: {}, c: {} };
    await run(2, byIds, 3);
    expect(await missing(deps)).toEqual({});
  });

  runTest(
    'because a page of a list failed whose key is like its id, or one of some pages lacks it',
    async ({ deps, toy, run }) => {
      for (let n = 0; n < 20; n++) toy.plugins[`p${n}`] = {};
      await run(1);
      toy.plugins.a = { broken: true };
      delete toy.plugins.b;
      await run(2, inPages('some'));
      await run(3, inPages('all'));
      toy.plugins.a = {};
      await run(4, inPages('some'));
      expect(await missing(deps)).toEqual({});
    },
  );

  runTest('because the list of pages broke off before the page that has it', async ({ deps, toy, run }) => {
    for (let n = 0; n < 20; n++) toy.plugins[`p${n}`] = {};
    await run(1, inPages('all'));
    delete toy.plugins.a;
    toy.breaksOff = true;
    await run(2, inPages('all'));
    expect(await missing(deps)).toEqual({});
    toy.breaksOff = false;
    await run(3, inPages('all'));
    expect(await missing(deps)).toEqual({ a: day(3) });
  });

  runTest('because nobody asked for it', async ({ deps, toy, run }) => {
    for (let n = 0; n < 20; n++) toy.plugins[`p${n}`] = {};
    await run(1);
    delete toy.plugins.a;
    expect(await run(2, toyAdapter)).toBe('succeeded');
    expect(await missing(deps)).toEqual({});
  });
});

describe('a plugin that no page of the whole catalogue has', () => {
  runTest('is missing, is not delisted, and is listed when a page has it again', async ({ deps, toy, run }) => {
    for (let n = 0; n < 20; n++) toy.plugins[`p${n}`] = {};
    await run(1, inPages('all'));
    delete toy.plugins.a;
    for (const n of [2, 3]) await run(n, inPages('all'));
    expect(await missing(deps)).toEqual({ a: day(2) });
    expect(await newestDay(deps)).toMatchObject({ plugins: 22, missing: 1, total: 2200 });
    toy.plugins.a = {};
    await run(4, inPages('all'));
    expect(await missing(deps)).toEqual({});
    expect(await newestDay(deps)).toMatchObject({ plugins: 23, missing: 0, total: 2300 });
    expect(await deps.db.$count(marketChanges)).toBe(0);
  });
});

describe('a plugin that was asked for', () => {
  runTest.for([
    ['its page failed', { broken: true }],
    ['its page shows another plugin', { id: 'renamed' }],
  ] as const)('is missing when %s: it is asked for again, and counted apart', async ([, page], { deps, toy, run }) => {
    for (let n = 0; n < 8; n++) toy.plugins[`p${n}`] = {};
    await run(1);
    expect(await newestDay(deps)).toMatchObject({ plugins: 11, missing: 0, total: 1100 });
    toy.plugins.a = page;
    await run(2);
    expect(await missing(deps)).toEqual({ a: day(2) });
    const others = 'id' in page ? 1 : 0;
    expect(await newestDay(deps)).toMatchObject({ plugins: 10 + others, missing: 1, total: 1000 + 100 * others });
    toy.asked = [];
    await run(3);
    expect(toy.asked).toContain('/plugins/a');
    expect(await missing(deps)).toEqual({ a: day(2) });
    toy.plugins.a = {};
    await run(4);
    expect(await missing(deps)).toEqual({});
    expect(await newestDay(deps)).toMatchObject({ plugins: 11 + others, missing: 0 });
    expect((await deps.db.select().from(marketChanges)).filter(({ kind }) => kind !== 'listed')).toEqual([]);
  });

  runTest('is not missing any more when the next call of the day reads it', async ({ deps, toy, run }) => {
    for (let n = 0; n < 8; n++) toy.plugins[`p${n}`] = {};
    await run(1);
    toy.plugins.a = { broken: true };
    expect(await run(2)).toBe('partial');
    expect(await missing(deps)).toEqual({ a: day(2) });
    toy.plugins.a = {};
    expect(await run(2)).toBe('succeeded');
    expect(await missing(deps)).toEqual({});
    expect(await newestDay(deps)).toMatchObject({ plugins: 11, missing: 0, total: 1100 });
    expect(await deps.db.$count(ingestionUnits)).toBe(0);
  });

  runTest('is delisted when the store says that it is gone, with no other change', async ({ deps, toy, run }) => {
    for (let n = 0; n < 8; n++) toy.plugins[`p${n}`] = {};
    await run(1);
    toy.plugins.a = { broken: true };
    await run(2);
    toy.plugins.a = { gone: true };
    await run(3);
    expect(await missing(deps)).toEqual({});
    expect(await deps.db.select().from(marketChanges)).toMatchObject([{ kind: 'delisted', day: day(3) }]);
  });

  runTest('has the change missing after seven days', async ({ deps, toy, run }) => {
    for (let n = 0; n < 8; n++) toy.plugins[`p${n}`] = {};
    await run(1);
    toy.plugins.a = { broken: true };
    for (let n = 2; n <= 10; n++) {
      await run(n);
      expect(await deps.db.$count(marketChanges), day(n)).toBe(n < 9 ? 0 : 1);
    }
    expect(await deps.db.select().from(marketChanges)).toMatchObject([
      { kind: 'missing', day: day(9), before: day(1), after: null },
    ]);
  });
});
