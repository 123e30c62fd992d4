import { createRun, ensureMarketplace, type IngestionRun } from '@pi/db/queries/runs/runs';
import type { RunKind } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import type { ArchivedResponse } from '@pi/ingestion/archive';
import type { SuppressionList } from '@pi/ingestion/suppression';
import { test } from '@pi/ingestion/testing/run-fixture';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { describe, expect } from 'vitest';
import type { ArchivedUnit } from './list-archived-units.ts';
import { parseArchivedUnits } from './parse-archived-units.ts';

const DAY = '2026-01-01';
const NOTHING_SUPPRESSED: SuppressionList = { hasListing: () => false, hasPlugin: () => false };

async function createArchivedRun(deps: IngestionDeps, kind: RunKind, source: IngestionRun['source'] = null) {
  await ensureMarketplace(deps.db, 'toy');
  // Runs with a source are created by backfills only.
  const run = await createRun(deps.db, 'daily', 'toy', DAY);
  return { run: { ...run, kind, source }, day: DAY };
}

/** A unit of one page, whose body is in the body store. */
async function archivePage({ bodyStore }: IngestionDeps, id: string, fields: object = {}): Promise<ArchivedUnit> {
  const body = JSON.stringify({ id, ...fields });
  const url = `https://toy.example/plugins/${id}`;
  const sha256 = await bodyStore.keep(body);
  const response: ArchivedResponse = {
    ...{ unit: id, position: 0, url, fetchedAt: `${DAY}T03:00:00.000Z`, status: 200 },
    ...{ bytes: body.length, sha256 },
  };
  return { key: id, responses: [response] };
}

describe('parseArchivedUnits', () => {
  test('parses each unit of a daily run, with the day of the archive', async ({ deps }) => {
    const archivedRun = await createArchivedRun(deps, 'daily');
    const archived = [await archivePage(deps, 'a', { users: 7 }), await archivePage(deps, 'b', { gone: true })];
    const context = { ...deps, adapter: toyAdapter, suppressionList: NOTHING_SUPPRESSED };
    const [a, b] = await parseArchivedUnits(context, archivedRun, archived);
    expect(a).toMatchObject({
      ...{ key: 'a', day: DAY, responses: [{ sha256: archived[0]?.responses[0]?.sha256 }] },
      result: { listings: [{ externalId: 'a', users: { value: 7 } }] },
    });
    expect(b?.result.gone).toMatchObject([{ externalId: 'b' }]);
  });

  test('leaves out a unit whose body is missing, or that has fewer responses than requests', async ({ deps }) => {
    const archivedRun = await createArchivedRun(deps, 'daily');
    const missing = await archivePage(deps, 'a');
    await deps.bodyStore.remove(missing.responses[0]?.sha256 ?? '');
    const partial = { ...(await archivePage(deps, 'b')), responses: [] };
    const context = { ...deps, adapter: toyAdapter, suppressionList: NOTHING_SUPPRESSED };
    const units = await parseArchivedUnits(context, archivedRun, [missing, partial, await archivePage(deps, 'c')]);
    expect(units.map(({ key }) => key)).toEqual(['c']);
  });

  test('suppresses what is on the suppression list', async ({ deps }) => {
    const archivedRun = await createArchivedRun(deps, 'daily');
    const suppressionList = { ...NOTHING_SUPPRESSED, hasListing: () => true };
    const context = { ...deps, adapter: toyAdapter, suppressionList };
    const [unit] = await parseArchivedUnits(context, archivedRun, [await archivePage(deps, 'a')]);
    expect(unit?.result.listings).toEqual([]);
  });

  test('parses a backfill with the parser of its source, as history', async ({ deps }) => {
    const archivedRun = await createArchivedRun(deps, 'backfill', 'internet-archive');
    const adapter: MarketplaceAdapter = {
      ...toyAdapter,
      parsers: {
        'internet-archive': () => ({
          ...{ listings: [], gone: [{ externalId: 'a', reason: 'gone' }], problems: [] },
          numbers: [{ externalId: 'a', users: { value: 3, kind: 'exact' } }],
        }),
      },
    };
    const context = { ...deps, adapter, suppressionList: NOTHING_SUPPRESSED };
    const [unit] = await parseArchivedUnits(context, archivedRun, [await archivePage(deps, 'a')]);
    expect(unit?.result.gone).toEqual([]);
    expect(unit?.numbers).toMatchObject([{ externalId: 'a', day: DAY, observedAt: new Date(`${DAY}T03:00:00Z`) }]);
  });

  test('returns nothing of a source that calculates its numbers', async ({ deps }) => {
    const archivedRun = await createArchivedRun(deps, 'backfill', 'wordpress-downloads');
    const context = { ...deps, adapter: toyAdapter, suppressionList: NOTHING_SUPPRESSED };
    expect(await parseArchivedUnits(context, archivedRun, [await archivePage(deps, 'a')])).toEqual([]);
  });
});
