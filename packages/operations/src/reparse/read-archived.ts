import type { ArchivedRun } from '@pi/db/queries/history/archived-units';
import { NUMBERS_ALONE, type ParseResult } from '@pi/domain';
import { type ArchivedResponse, type BodyStore, storedResponse } from '@pi/ingestion/archive';
import { observedAt, type ReadResponse, type ReadUnit } from '@pi/ingestion/pipeline';
import { readResponses } from '@pi/ingestion/read-responses';
import { type SuppressionList, suppress } from '@pi/ingestion/suppression';
import type { MarketplaceAdapter, StoreResponse } from '@pi/scrapers';
import type { ArchivedUnit } from './list-units.ts';

export interface ReadArchive {
  bodyStore: BodyStore;
  adapter: MarketplaceAdapter;
  suppressionList: SuppressionList;
}

/** Units of a run and day as their kept responses are read now; without those that are not whole in the archive. */
export async function readArchived(
  { bodyStore, adapter, suppressionList }: ReadArchive,
  { run, day }: ArchivedRun,
  archived: readonly ArchivedUnit[],
): Promise<ReadUnit[]> {
  const parse = parserOf(adapter, run);
  if (!parse) return [];
  const units = await Promise.all(
    archived.map(async ({ key, responses: named }): Promise<ReadUnit | undefined> => {
      if (run.kind === 'daily' && named.length < adapter.requests(key).length) return undefined;
      const responses = await loadBodies(bodyStore, named);
      if (!responses) return undefined;
      const read = readResponses(
        { ...adapter, parse },
        responses.map(({ response }) => response),
      );
      const { result } = suppress(suppressionList, adapter.info.name, read);
      const unit = { key, day, responses, result };
      return run.kind === 'backfill' ? asHistory(unit) : unit;
    }),
  );
  return units.flatMap((unit) => unit ?? []);
}

/** What reads a run's responses; none where a source reads its numbers itself. */
function parserOf(
  { parse, parsers }: MarketplaceAdapter,
  { kind, source }: ArchivedRun['run'],
): ((responses: StoreResponse[]) => ParseResult) | undefined {
  if (kind !== 'backfill' || !source) return parse;
  return parsers?.[source] ?? (NUMBERS_ALONE.includes(source) ? undefined : parse);
}

async function loadBodies(
  bodyStore: BodyStore,
  archived: readonly ArchivedResponse[],
): Promise<ReadResponse[] | undefined> {
  const responses: ReadResponse[] = [];
  for (const one of archived) {
    const body = await bodyStore.read(one.sha256);
    if (body === null) return undefined;
    responses.push({ response: storedResponse(one, body), sha256: one.sha256 });
  }
  return responses;
}

// That a plugin was gone once says nothing of today, and nothing is delisted by an old list.
function asHistory(unit: ReadUnit): ReadUnit {
  const numbers = (unit.result.numbers ?? []).map((one) => ({ ...one, day: unit.day, observedAt: observedAt(unit) }));
  return { ...unit, numbers, result: { ...unit.result, gone: [] } };
}
