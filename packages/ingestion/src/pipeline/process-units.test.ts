import { ingestionRuns, marketChanges, marketplaceDays, pluginMetrics, plugins, type Tx } from '@pi/db';
import { getSuppressionKey, insertSuppressionHashes } from '@pi/db/queries/erasure/suppression-list';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { createRun, ensureMarketplace } from '@pi/db/queries/runs/runs';
import type { Day, RunKind } from '@pi/domain';
import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { archivedResponses } from '../../test/archive.ts';
import { aListing } from '../../test/listing.ts';
import { test as base } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';
import { pluginText } from '../suppression/identity-texts.ts';
import { suppressionHash } from '../suppression/suppression-list.ts';
import { POLICIES, type ProcessingPolicy, reparsePolicy } from './policies.ts';
import { type ProcessedUnits, processUnits, type TransactionSteps } from './process-units.ts';
import type { ReadUnit } from './unit.ts';

const [DAY1, DAY2, DAY3] = ['2026-01-01', '2026-01-02', '2026-01-03'] as const;
const TEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const NINE = TEN.slice(0, 9);

type Process = (units: ReadUnit[], steps?: TransactionSteps) => Promise<ProcessedUnits>;

/** `start(kind)` creates a run of the kind and returns the function that processes units of it. */
const test = base.extend<{ start: (kind: RunKind, policy?: ProcessingPolicy) => Promise<Process> }>({
  start: async ({ deps }, use) => {
    await ensureMarketplace(deps.db, 'toy');
    await use(async (kind, policy = POLICIES[kind]) => {
      const run = await createRun(deps.db, kind, 'toy', DAY1);
      return (units, steps) => processUnits({ ...deps, adapter: toyAdapter }, run, units, policy, steps);
    });
  },
});

/** A unit of one page with the plugins of these ids. */
function aPage(day: Day, ids: readonly string[], name = 'Tidy Tabs', hour = 3): ReadUnit {
  const fetchedAt = `${day}T0${hour}:00:00.000Z`;
  const response = {
    url: 'https://toy.example/list',
    status: 200,
    headers: {},
    body: `${day} ${ids} ${name}`,
    fetchedAt,
  };
  return {
    key: `page of ${fetchedAt}`,
    day,
    responses: [{ response, sha256: null }],
    result: { listings: ids.map((externalId) => aListing({ externalId, name })), gone: [], problems: [] },
  };
}

/** A unit that is the complete list of the marketplace. */
function aList(day: Day, ids: readonly string[]): ReadUnit {
  const page = aPage(day, ids);
  return { ...page, result: { ...page.result, isComplete: true } };
}

async function delistedIds({ db }: IngestionDeps): Promise<string[]> {
  return (await db.select().from(plugins).where(eq(plugins.status, 'delisted'))).map((row) => row.externalId);
}

async function storedIds({ db }: IngestionDeps): Promise<string[]> {
  return (await db.select().from(plugins).orderBy(asc(plugins.externalId))).map((row) => row.externalId);
}

async function derivedDays({ db }: IngestionDeps): Promise<[Day, boolean][]> {
  const rows = await db.select().from(marketplaceDays).orderBy(asc(marketplaceDays.day));
  return rows.map(({ day, hasCompleteList }) => [day, hasCompleteList]);
}

describe('a complete list', () => {
  test('of a replay delists at once the plugins that two lists lack', async ({ deps, start }) => {
    const process = await start('replay');
    const { completeDays } = await process([aList(DAY1, TEN), aList(DAY2, NINE), aList(DAY3, NINE)]);
    expect(completeDays).toEqual([DAY1, DAY2, DAY3]);
    expect(await delistedIds(deps)).toEqual(['j']);
    expect(await derivedDays(deps)).toEqual([
      [DAY1, true],
      [DAY2, true],
      [DAY3, true],
    ]);
  });

  test('that cannot be archived delists nothing and derives no day', async ({ deps, start }) => {
    const process = await start('replay');
    await process([aList(DAY1, TEN)]);
    await process([aList(DAY2, NINE)]);
    const derived = await derivedDays(deps);
    deps.bodyStore = { ...deps.bodyStore, keep: () => Promise.reject(new Error('disk full')) };
    expect((await (await start('replay'))([aList(DAY3, NINE)])).completeDays).toEqual([]);
    expect([await delistedIds(deps), await derivedDays(deps)]).toEqual([[], derived]);
  });

  test('of a backfill delists nothing and derives its day', async ({ deps, start }) => {
    const process = await start('backfill');
    await process([aList(DAY1, TEN), aList(DAY2, NINE), aList(DAY3, NINE)]);
    expect(await delistedIds(deps)).toEqual([]);
    expect(await derivedDays(deps)).toEqual([
      [DAY1, false],
      [DAY2, false],
      [DAY3, false],
    ]);
    expect(await deps.db.select().from(ingestionRuns)).toMatchObject([{ hasCompleteList: false }]);
  });

  test('of a daily run delists and derives nothing before the run finishes', async ({ deps, start }) => {
    const process = await start('daily');
    await process([aList(DAY1, TEN)]);
    await process([aList(DAY2, NINE)]);
    await process([aList(DAY3, NINE)]);
    expect(await delistedIds(deps)).toEqual([]);
    expect(await derivedDays(deps)).toEqual([]);
    expect(await deps.db.select().from(ingestionRuns)).toMatchObject([{ hasCompleteList: true }]);
  });

  test('that is suddenly short is not complete', async ({ deps, start }) => {
    const process = await start('replay');
    const { completeDays, counts } = await process([aList(DAY1, TEN), aList(DAY2, ['a'])]);
    expect(completeDays).toEqual([DAY1]);
    expect(counts.failures).toBe(1);
    expect(await delistedIds(deps)).toEqual([]);
  });
});

describe('a plugin of several units', () => {
  const twice = [aPage(DAY1, ['a'], 'Later name', 5), aPage(DAY1, ['a'], 'Earlier name', 3)];

  test('is stored once by a daily run, from the latest response', async ({ deps, start }) => {
    const process = await start('daily');
    const { counts } = await process(twice);
    expect(counts).toMatchObject({ units: 2, listings: 1, revisions: 1 });
    expect(await deps.db.select().from(plugins)).toMatchObject([{ name: 'Later name' }]);
  });

  test('is stored from each unit by a replay, each in a transaction of its own', async ({ deps, start }) => {
    const process = await start('replay');
    let transactions = 0;
    const { counts } = await process(twice, {
      complete: async () => {
        transactions += 1;
      },
    });
    expect(transactions).toBe(2);
    expect(counts).toMatchObject({ units: 2, listings: 2, revisions: 2 });
    expect(await deps.db.select().from(plugins)).toMatchObject([{ name: 'Later name' }]);
  });
});

describe('a plugin that is stored for the first time', () => {
  const listedIds = async ({ db }: IngestionDeps) =>
    (await db.select().from(marketChanges).where(eq(marketChanges.kind, 'listed'))).map(({ day }) => day);

  test.for([
    ['a daily run', 'daily', aPage, []],
    ['a page of a replay', 'replay', aPage, []],
    ['a complete list of a replay', 'replay', aList, [DAY2]],
    ['a complete list of a backfill', 'backfill', aList, []],
  ] as const)(
    'is announced by %s only where the policy allows it',
    async ([, kind, unit, expected], { deps, start }) => {
      await (await start('replay'))([aList(DAY1, NINE)]);
      await (await start(kind))([unit(DAY2, TEN)]);
      expect(await listedIds(deps)).toEqual(expected);
    },
  );

  test('is not announced from a single recording beside a complete list', async ({ deps, start }) => {
    await (await start('replay'))([aList(DAY1, NINE)]);
    await (await start('replay'))([aList(DAY2, TEN), aPage(DAY2, ['z'], 'Tidy Tabs', 4)]);
    expect(await storedIds(deps)).toEqual([...TEN, 'z']);
    const announced = await deps.db
      .select({ id: plugins.externalId })
      .from(marketChanges)
      .innerJoin(plugins, eq(plugins.id, marketChanges.pluginId))
      .where(eq(marketChanges.kind, 'listed'));
    expect(announced).toEqual([{ id: 'j' }]);
  });

  test('is not announced where the complete list beside it cannot be archived', async ({ deps, start }) => {
    await (await start('replay'))([aList(DAY1, NINE)]);
    const list = aList(DAY2, TEN);
    const { keep } = deps.bodyStore;
    const isOfList = (body: string) => body === list.responses[0]?.response.body;
    deps.bodyStore = {
      ...deps.bodyStore,
      keep: (body) => (isOfList(body) ? Promise.reject(new Error('disk full')) : keep(body)),
    };
    await (await start('replay'))([list, aPage(DAY2, ['z'], 'Tidy Tabs', 4)]);
    expect(await storedIds(deps)).toEqual([...NINE, 'z']);
    expect(await listedIds(deps)).toEqual([]);
  });

  test('is announced by a daily run of a later day', async ({ deps, start }) => {
    await (await start('replay'))([aList(DAY1, NINE)]);
    const run = await createRun(deps.db, 'daily', 'toy', DAY2);
    await processUnits({ ...deps, adapter: toyAdapter }, run, [aPage(DAY2, TEN)], POLICIES.daily);
    expect(await listedIds(deps)).toEqual([DAY2]);
  });
});

describe('a suppressed unit', () => {
  test('is stored without the plugin, and none of its responses is archived', async ({ deps, start }) => {
    await claimDataOrigin(deps.db, 'sample');
    const key = (await getSuppressionKey(deps.db)) ?? '';
    await deps.db.transaction((tx) => insertSuppressionHashes(tx, [suppressionHash(key, pluginText('toy', 'a'))]));
    const process = await start('daily');
    const open = aPage(DAY1, ['c'], 'Tidy Tabs', 4);
    await process([aPage(DAY1, ['a', 'b']), open]);
    expect(await storedIds(deps)).toEqual(['b', 'c']);
    expect((await archivedResponses(deps)).map(({ unit }) => unit)).toEqual([open.key]);
  });
});

describe('the steps of a transaction', () => {
  test('claim after the bodies are uploaded and before the units are stored', async ({ deps, start }) => {
    const process = await start('daily');
    const claimed: unknown[] = [];
    const claim = async (tx: Tx, units: ReadUnit[]) => {
      for (const { responses } of units)
        for (const { sha256 } of responses) claimed.push(await deps.bodyStore.read(sha256 ?? ''));
      claimed.push(await tx.$count(plugins));
      return units;
    };
    const page = aPage(DAY1, ['a']);
    await process([page], { claim });
    expect(claimed).toEqual([page.responses[0]?.response.body, 0]);
    expect(await storedIds(deps)).toEqual(['a']);
  });

  test('store nothing and archive nothing when no unit is claimed', async ({ deps, start }) => {
    const process = await start('daily');
    const { counts } = await process([aPage(DAY1, ['a'])], { claim: async () => [] });
    expect(counts).toMatchObject({ units: 0, listings: 0, failures: 0 });
    expect(await storedIds(deps)).toEqual([]);
    expect(await deps.db.$count(pluginMetrics)).toBe(0);
    expect(await archivedResponses(deps)).toEqual([]);
  });

  test('store only the claimed units', async ({ deps, start }) => {
    const process = await start('daily');
    const units = [aPage(DAY1, ['a']), aPage(DAY1, ['b'], 'Tidy Tabs', 4)];
    await process(units, { claim: async (_, uploaded) => uploaded.slice(1) });
    expect(await storedIds(deps)).toEqual(['b']);
  });

  test('roll the units back when completing fails', async ({ deps, start }) => {
    const process = await start('daily');
    const complete = () => Promise.reject(new Error('not completed'));
    await expect(process([aPage(DAY1, ['a'])], { complete })).rejects.toThrow('not completed');
    expect(await storedIds(deps)).toEqual([]);
    expect(await archivedResponses(deps)).toEqual([]);
  });

  test('claim without archiving when a run is reparsed', async ({ deps, start }) => {
    const process = await start('daily', reparsePolicy('daily'));
    await process([aPage(DAY1, ['a'])], { claim: async (_, units) => units });
    expect(await storedIds(deps)).toEqual(['a']);
    expect(await archivedResponses(deps)).toEqual([]);
  });
});
