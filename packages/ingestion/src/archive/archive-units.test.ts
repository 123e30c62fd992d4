import { ingestionFailures, plugins } from '@pi/db';
import { createRun, ensureMarketplace } from '@pi/db/queries/runs/runs';
import { describe, expect } from 'vitest';
import { archivedResponses } from '../../test/archive.ts';
import { aListing } from '../../test/listing.ts';
import { test as base } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { POLICIES } from '../pipeline/policies.ts';
import { processUnits } from '../pipeline/process-units.ts';
import type { ReadUnit } from '../pipeline/unit.ts';
import { archiveUnits } from './archive-units.ts';
import { addressOf } from './body-store.ts';
import { manifestFileName, readManifestFile } from './manifest-file.ts';

const DAY = '2026-01-01';
const OLD_DAY = '2025-12-01';

function aUnit(key: string, day = DAY): ReadUnit {
  const response = { status: 200, headers: { server: 'x' }, body: `page ${key}`, fetchedAt: `${day}T03:00:00.000Z` };
  return {
    key,
    day,
    responses: [{ response, sha256: null }],
    result: { listings: [aListing({ externalId: key })], gone: [], problems: [] },
  };
}

const test = base.extend<{ store: (bodyStore: object, units: ReadUnit[]) => Promise<unknown> }>({
  store: async ({ deps }, use) => {
    await ensureMarketplace(deps.db, 'toy');
    const run = await createRun(deps.db, 'replay', 'toy', DAY);
    await use(async (bodyStore, units) => {
      const context = { ...deps, bodyStore: { ...deps.bodyStore, ...bodyStore }, adapter: toyAdapter };
      return (await processUnits(context, run, units, POLICIES.replay)).counts;
    });
  },
});

describe('archiveUnits', () => {
  test('makes a unit that cannot be archived fail, and stores the others', async ({ deps, store }) => {
    const keep = (body: string) =>
      body === 'page a' ? Promise.reject(new Error('disk full')) : deps.bodyStore.keep(body);
    await store({ keep }, [aUnit('a'), aUnit('b')]);
    expect((await deps.db.select().from(plugins)).map(({ externalId }) => externalId)).toEqual(['b']);
    expect(await deps.db.select().from(ingestionFailures)).toMatchObject([
      { kind: 'storage_error', unitKey: 'a', bodySha256: null, message: expect.stringContaining('disk full') },
    ]);
    expect((await archivedResponses(deps)).map(({ unit }) => unit)).toEqual(['b']);
  });

  test('stores nothing of a batch whose manifest cannot be written', async ({ deps, store }) => {
    const keep = (body: string) =>
      body.startsWith('{') ? Promise.reject(new Error('disk full')) : deps.bodyStore.keep(body);
    expect(await store({ keep }, [aUnit('a'), aUnit('b')])).toMatchObject({ listings: 0, failures: 2 });
    expect(await deps.db.$count(plugins)).toBe(0);
    expect(await archivedResponses(deps)).toEqual([]);
  });

  test('stores nothing of a batch whose manifest cannot be found without the database', async ({ deps, store }) => {
    const files = { ...deps.bodyStore.files, put: () => Promise.reject(new Error('disk full')) };
    expect(await store({ files }, [aUnit('a')])).toMatchObject({ listings: 0, failures: 1 });
    expect(await deps.db.$count(plugins)).toBe(0);
    expect(await archivedResponses(deps)).toEqual([]);
  });

  test('writes a file for each manifest, which says of which run and day it is', async ({ deps, store }) => {
    await store({}, [aUnit('a'), aUnit('b', OLD_DAY)]);
    const rows = await deps.db.query.archiveManifests.findMany({ orderBy: (row) => row.id });
    for (const row of rows) {
      const { runId, ...manifest } = row;
      const file = await readManifestFile(deps.bodyStore, manifestFileName(row));
      expect(file).toEqual({ version: 1, ...manifest, run: { id: runId, kind: 'replay', day: DAY, source: null } });
    }
    expect(rows).toHaveLength(2);
  });

  test('archives a page that cannot be parsed, and its failure has the address', async ({ deps, store }) => {
    const problems = [{ kind: 'format_changed' as const, message: 'no name' }];
    await store({}, [{ ...aUnit('a'), result: { listings: [], gone: [], problems } }]);
    const [failure] = await deps.db.select().from(ingestionFailures);
    expect(failure?.bodySha256).toBe(addressOf('page a'));
    expect(await deps.bodyStore.read(addressOf('page a'))).toBe('page a');
    expect(await archivedResponses(deps)).toHaveLength(1);
  });

  test('keeps the order of the units, whatever their days and whether they are suppressed', async ({ deps }) => {
    await ensureMarketplace(deps.db, 'toy');
    const run = await createRun(deps.db, 'replay', 'toy', DAY);
    const units = [aUnit('a'), aUnit('b', OLD_DAY), { ...aUnit('c'), isSuppressed: true }, aUnit('d')];
    const archived = await deps.db.transaction((tx) => archiveUnits(tx, deps.bodyStore, run, units));
    expect(archived.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('writes one manifest row for each day of responses', async ({ deps, store }) => {
    await store({}, [aUnit('a'), aUnit('b', OLD_DAY), aUnit('c')]);
    const manifests = await deps.db.query.archiveManifests.findMany({ orderBy: (row) => row.id });
    expect(manifests.map(({ day, responses }) => [day, responses])).toEqual([
      [DAY, 2],
      [OLD_DAY, 1],
    ]);
  });

  test('writes no manifest row when the transaction is rolled back', async ({ deps, store }) => {
    await expect(store({}, [{ ...aUnit('a'), day: '1800-13-01' }])).rejects.toThrow();
    expect(await deps.db.$count(plugins)).toBe(0);
    expect(await archivedResponses(deps)).toEqual([]);
  });
});
