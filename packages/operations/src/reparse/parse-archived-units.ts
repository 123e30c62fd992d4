import type { ArchivedRun } from '@pi/db/queries/history/archived-units';
import { NUMBERS_ALONE, type ParseResult } from '@pi/domain';
import { type ArchivedResponse, type BodyStore, storedResponse } from '@pi/ingestion/archive';
import { parseResponses } from '@pi/ingestion/parse-responses';
import type { ReadResponse, ReadUnit } from '@pi/ingestion/pipeline';
import { type SuppressionList, suppress } from '@pi/ingestion/suppression';
import type { MarketplaceAdapter, StoreResponse } from '@pi/scrapers';
import { toHistory } from '../history/to-history.ts';
import type { ArchivedUnit } from './list-archived-units.ts';

interface ParseContext {
  bodyStore: BodyStore;
  adapter: MarketplaceAdapter;
  suppressionList: SuppressionList;
}

/**
 * Parses the archived responses of units again, and suppresses what is on the suppression list.
 * @returns the units in their order, without those of which a response is missing in the archive
 */
export async function parseArchivedUnits(
  { bodyStore, adapter, suppressionList }: ParseContext,
  { run, day }: ArchivedRun,
  archived: readonly ArchivedUnit[],
): Promise<ReadUnit[]> {
  const parse = findParser(adapter, run);
  if (!parse) return [];
  const units = await Promise.all(
    archived.map(async ({ key, responses: listed }): Promise<ReadUnit | undefined> => {
      if (run.kind === 'daily' && listed.length < adapter.requests(key).length) return undefined;
      const responses = await loadBodies(bodyStore, listed);
      if (!responses) return undefined;
      const parsed = await parseResponses(
        { ...adapter, parse },
        responses.map(({ response }) => response),
      );
      const { result } = suppress(suppressionList, adapter.info.name, parsed);
      const unit = { key, day, responses, result };
      return run.kind === 'backfill' ? toHistory(unit) : unit;
    }),
  );
  return units.flatMap((unit) => unit ?? []);
}

/** The parser of a run's responses; undefined for history sources that calculate numbers. */
function findParser(
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
