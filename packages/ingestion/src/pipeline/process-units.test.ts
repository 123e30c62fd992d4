import {
  ingestionFailures,
  ingestionRuns,
  ingestionUnits,
  marketChanges,
  marketplaceDays,
  pluginMetrics,
  plugins,
  type Tx,
} from '@pi/db';
import { getSuppressionKey, insertSuppressionHashes } from '@pi/db/queries/erasure/suppression-list';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { createRun, ensureMarketplace } from '@pi/db/queries/runs/runs';
import { type Day, LARGEST_INTEGER, Listing, LONGEST, MOST_REVIEWS, type RunKind } from '@pi/domain';
import { asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { archivedResponses } from '../../test/archive.ts';
import { aListing } from '../../test/listing.ts';
import { test as base } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';
import { derive } from '../derive/derive.ts';
import { pluginText } from '../suppression/identity-texts.ts';
import { suppressionHash } from '../suppression/suppression-list.ts';
import { boundResult } from './bound-result.ts';
import { POLICIES, type ProcessingPolicy, reparsePolicy } from './policies.ts';
import { type ProcessedUnits, processUnits, type TransactionSteps } from './process-units.ts';
import { readResponses } from './read-responses.ts';
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

describe('a complete list with elements that name no plugin', () => {
  const withUnnamed = (list: ReadUnit, unidentified: number, problems: ReadUnit['result']['problems'] = []) => ({
    ...list,
    result: { ...list.result, unidentified, problems },
  });

  test('delists nothing while it lacks plugins', async ({ deps, start }) => {
    const process = await start('replay');
    await process([aList(DAY1, TEN)]);
    const { completeDays, counts } = await process([
      withUnnamed(aList(DAY2, NINE), 1),
      withUnnamed(aList(DAY3, NINE), 1),
    ]);
    expect([completeDays, counts.failures, await delistedIds(deps)]).toEqual([[], 2, []]);
    expect((await deps.db.select().from(ingestionFailures))[0]?.message).toBe(
      'the list has elements that name no plugin (1) and lacks listed plugins (1): none is delisted',
    );
  });

  test('is complete where each plugin is named, if only by a problem or as gone', async ({ deps, start }) => {
    const process = await start('replay');
    await process([aList(DAY1, TEN)]);
    const problem = { kind: 'invalid_value', message: 'name: wrong', externalId: 'j' } as const;
    const list = withUnnamed(aList(DAY2, NINE), 1, [problem]);
    const { completeDays } = await process([list, withUnnamed(aList(DAY3, NINE), 1, [problem])]);
    expect(completeDays).toEqual([DAY2, DAY3]);
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

describe('a list with too many problems', () => {
  test('keeps what was found out about it after they were bounded', async ({ deps, start }) => {
    await (await start('replay'))([aList(DAY1, TEN)]);
    const problems = Array.from({ length: 900 }, (_, n) => ({ kind: 'invalid_value', message: `odd ${n}` }) as const);
    const short = aList(DAY2, ['a']);
    const result = boundResult({ ...short.result, problems }, undefined);
    const { counts } = await (await start('daily'))([{ ...short, result }]);
    const last = await deps.db.select().from(ingestionFailures).orderBy(asc(ingestionFailures.id)).offset(100);
    expect(counts.failures).toBe(102);
    expect(last).toMatchObject([
      { kind: 'invalid_value', message: '800 more problems, the first: odd 100' },
      { kind: 'short_list' },
    ]);
  });
});

describe('what the database refuses', () => {
  const refuse = ({ db }: IngestionDeps, table: string, condition: string) =>
    db.execute(sql.raw(`alter table ${table} add check (not (${condition})) not valid`));
  const failures = async ({ db }: IngestionDeps) =>
    (await db.select().from(ingestionFailures).orderBy(asc(ingestionFailures.id))).map((row) => [
      row.kind,
      row.externalId,
      row.message.slice(0, 21),
    ]);
  const REFUSED = 'the database refused:';

  test('of the plugins that are gone is a failure of one plugin', async ({ deps, start }) => {
    await (await start('replay'))([aList(DAY1, ['a', 'b', 'c'])]);
    await refuse(deps, 'plugins', "external_id = 'b' and status = 'delisted'");
    const page = aPage(DAY2, ['c']);
    const gone = ['a', 'b'].map((externalId) => ({ externalId, reason: 'closed' }));
    const { counts } = await (await start('daily'))([{ ...page, result: { ...page.result, gone } }]);
    expect(counts).toMatchObject({ listings: 1, gone: 1, failures: 1 });
    expect(await delistedIds(deps)).toEqual(['a']);
    expect(await failures(deps)).toEqual([['storage_error', 'b', REFUSED]]);
  });

  test('of numbers is a failure of one plugin, however many its days are', async ({ deps, start }) => {
    await (await start('replay'))([aPage(DAY1, ['a', 'b'])]);
    await refuse(deps, 'plugin_metrics', 'downloads = 13');
    const numbers = ['a', 'b'].flatMap((externalId, index) =>
      [DAY2, DAY3].map((day) => ({
        externalId,
        day,
        observedAt: new Date(`${day}T00:00:00Z`),
        downloads: { value: 12 + index, kind: 'exact' as const },
      })),
    );
    const { counts } = await (await start('backfill'))([{ ...aPage(DAY3, []), numbers }]);
    expect(counts.failures).toBe(1);
    expect(await failures(deps)).toEqual([['storage_error', 'b', REFUSED]]);
    expect(await deps.db.$count(pluginMetrics, eq(pluginMetrics.downloads, 12))).toBe(2);
  });

  test('of the failures is a failure that says so', async ({ deps, start }) => {
    await refuse(deps, 'ingestion_failures', "message = 'odd'");
    const page = aPage(DAY1, ['a']);
    const problems = ['plain', 'odd'].map((message) => ({ kind: 'invalid_value' as const, message, externalId: 'x' }));
    const { counts } = await (await start('daily'))([{ ...page, result: { ...page.result, problems } }]);
    expect(counts).toMatchObject({ listings: 1, failures: 2 });
    expect(await failures(deps)).toEqual([
      ['invalid_value', 'x', 'plain'],
      ['storage_error', null, REFUSED],
    ]);
  });

  test('of a whole unit is its failure; its responses are archived, and the others are stored', async ({
    deps,
    start,
  }) => {
    const units = [aPage(DAY1, ['a']), aPage(DAY1, ['b'], 'Tidy Tabs', 4)];
    const process = await start('daily');
    const [run] = await deps.db.select().from(ingestionRuns);
    const rows = units.map(({ key }, position) => ({ runId: run?.id ?? '', key, position }));
    await deps.db.insert(ingestionUnits).values(rows);
    await refuse(deps, 'ingestion_units', `key = '${units[1]?.key}' and status = 'done'`);
    const { counts } = await process(units);
    expect(counts).toMatchObject({ units: 2, listings: 1, failures: 1 });
    expect(await storedIds(deps)).toEqual(['a']);
    expect(await failures(deps)).toEqual([['storage_error', null, REFUSED]]);
    expect((await archivedResponses(deps)).map(({ unit }) => unit)).toEqual(units.map(({ key }) => key));
    const stored = await deps.db.select().from(ingestionUnits).orderBy(asc(ingestionUnits.position));
    expect(stored.map(({ status }) => status)).toEqual(['done', 'failed']);
  });

  test('of the whole batch fails its units, and the responses are archived', async ({ deps, start }) => {
    await refuse(deps, 'marketplace_days', 'true');
    const list = aList(DAY1, ['a']);
    const { completeDays, counts } = await (await start('replay'))([list]);
    expect([completeDays, counts.failures]).toEqual([[], 1]);
    expect(await failures(deps)).toEqual([['storage_error', null, REFUSED]]);
    expect((await archivedResponses(deps)).map(({ unit }) => unit)).toEqual([list.key]);
  });

  test('is nothing where every field is as long and large as it may be', async ({ deps, start }) => {
    // Of three bytes each, in an order that cannot be compressed.
    const letters = Array.from({ length: 50_000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000)));
    const text = (length: number) => letters.slice(0, length).join('');
    const line = text(LONGEST.line);
    const url = `https://toy.example/${'u'.repeat(1980)}`;
    const count = { value: Number.MAX_SAFE_INTEGER, kind: 'exact' } as const;
    const day = '2099-12-31';
    const review = { stars: 5, text: text(LONGEST.text), day };
    const listing = Listing.parse({
      ...{
        externalId: text(LONGEST.id),
        url,
        name: line,
        summary: line,
        description: text(LONGEST.text),
        iconUrl: url,
      },
      ...{ category: line, itemType: line, version: line, size: line, listedOn: day, updatedOn: day },
      developer: { name: line, legalName: line, site: url, externalId: line, githubOwner: line },
      ...{ websiteUrl: url, supportUrl: url, privacyUrl: url, termsUrl: url, sourceUrl: url },
      ...{ permissions: Array(500).fill(line), languages: Array(500).fill(line), badges: Array(500).fill(line) },
      ...{ pricingLabel: line, users: count, downloads: count, rating: 5, ratingCount: LARGEST_INTEGER },
      reviews: Array.from({ length: MOST_REVIEWS }, (_, n) => ({ ...review, externalId: `${n}${text(490)}` })),
      readFrom: 'data',
    });
    const page = aPage(DAY1, []);
    const gone = [{ externalId: text(LONGEST.id), reason: text(LONGEST.change) }];
    const key = text(LONGEST.key);
    const process = await start('daily');
    const { counts } = await process([
      { ...page, key, result: { ...page.result, listings: [listing] } },
      { ...aPage(DAY1, [], 'Tidy Tabs', 4), result: { ...page.result, gone } },
    ]);
    expect(counts).toMatchObject({ listings: 1, gone: 1, failures: 0 });
    const [run] = await deps.db.select().from(ingestionRuns);
    await deps.db.insert(ingestionUnits).values({ runId: run?.id ?? '', key, position: 0 });
    await derive(deps.db, toyAdapter.info, [DAY1]);
    expect(await deps.db.$count(plugins)).toBe(1);
  });

  test('is nothing where texts and ids hold any characters', async ({ deps, start }) => {
    const unit = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\u0000', '\ud83d', '\udc00', 'a', ' ', '\u202e'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 300,
    });
    const parsed = fc.record({
      listings: fc.array(fc.record({ externalId: unit, url: unit, name: unit, summary: unit, version: unit }), {
        maxLength: 3,
      }),
      gone: fc.array(fc.record({ externalId: unit, reason: unit }), { maxLength: 3 }),
      problems: fc.array(
        fc.record({ kind: fc.constant('invalid_value' as const), message: unit, externalId: unit, url: unit }),
        { maxLength: 3 },
      ),
      numbers: fc.array(fc.record({ externalId: unit, users: fc.constant({ value: 1, kind: 'exact' as const }) }), {
        maxLength: 3,
      }),
    });
    const process = await start('replay');
    await fc.assert(
      fc.asyncProperty(parsed, unit, fc.nat(86_399), async (found, key, second) => {
        const page = aPage(DAY1, []);
        const fetchedAt = new Date(Date.parse(DAY1) + second * 1000).toISOString();
        const responses = page.responses.map(({ response }) => ({
          response: { ...response, fetchedAt },
          sha256: null,
        }));
        const drafts = found.listings.map((one) => ({ ...aListing(), ...one, url: `https://toy.example/${one.url}` }));
        const parse = () => ({ ...found, listings: drafts as Listing[] });
        const result = readResponses(
          { ...toyAdapter, parse },
          responses.map(({ response }) => response),
        );
        const numbers = found.numbers.map((one) => ({ ...one, day: DAY1, observedAt: new Date(fetchedAt) }));
        await process([{ key, day: DAY1, responses, result, numbers }]);
        expect(await deps.db.$count(ingestionFailures, eq(ingestionFailures.kind, 'storage_error'))).toBe(0);
      }),
      { numRuns: 50 },
    );
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
