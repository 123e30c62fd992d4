import type { Tx } from '@pi/db';
import { type ArchivedRun, getUnitPages, type RawPage } from '@pi/db/queries/reparse/archived-units';
import { NUMBERS_ALONE, type ParseResult } from '@pi/domain';
import type { MarketplaceAdapter, StoreResponse } from '@pi/scrapers';
import { type Forgotten, leaveOut } from '../forget/forgotten.ts';
import type { RawStore } from '../raw-store/raw-store.ts';
import { readResponses } from '../steps/read-responses.ts';
import { type KeptResponse, observedAt, type ReadUnit } from '../steps/unit.ts';

export interface ReadArchive {
  rawStore: RawStore;
  adapter: MarketplaceAdapter;
  forgotten: Forgotten;
}

/** The units of a run and day as their kept responses are read now; without those that are not whole in the archive. */
export async function readArchived(
  tx: Tx,
  { rawStore, adapter, forgotten }: ReadArchive,
  { run, day }: ArchivedRun,
  keys: readonly string[],
): Promise<ReadUnit[]> {
  const parse = parserOf(adapter, run);
  if (!parse) return [];
  const pages = await getUnitPages(tx, run.id, day, keys);
  const units = await Promise.all(
    keys.map(async (key): Promise<ReadUnit | undefined> => {
      const last = lastAttempt(pages.get(key) ?? []);
      if (run.kind === 'daily' && last.length < adapter.requests(key).length) return undefined;
      const responses: KeptResponse[] = [];
      for (const page of last) {
        const body = await rawStore.read(page.sha256);
        if (body === null) return undefined;
        responses.push({ response: responseOf(page, body), sha256: page.sha256 });
      }
      const read = readResponses(
        { ...adapter, parse },
        responses.map(({ response }) => response),
      );
      const { result } = leaveOut(forgotten, adapter.about.name, read);
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

// A unit that failed is tried again, and each try begins with its first request.
function lastAttempt(pages: readonly RawPage[]): readonly RawPage[] {
  const begins = pages.findLastIndex(({ position }) => position === 0);
  return pages.slice(Math.max(begins, 0));
}

function responseOf(page: RawPage, body: string): StoreResponse {
  const { url, finalUrl, method, requestBody, status, headers, fetchedAt } = page;
  return {
    url,
    finalUrl: finalUrl ?? url,
    request:
      method === null && requestBody === null
        ? undefined
        : { method: methodOf(method), body: requestBody ?? undefined },
    status,
    headers: headers ?? {},
    body,
    fetchedAt: fetchedAt.toISOString(),
  };
}

function methodOf(method: string | null): 'GET' | 'POST' | undefined {
  return method === 'GET' || method === 'POST' ? method : undefined;
}

// That a plugin was gone once says nothing of today, and nothing is delisted by an old list.
function asHistory(unit: ReadUnit): ReadUnit {
  const numbers = (unit.result.numbers ?? []).map((one) => ({ ...one, day: unit.day, observedAt: observedAt(unit) }));
  return { ...unit, numbers, result: { ...unit.result, gone: [] } };
}
