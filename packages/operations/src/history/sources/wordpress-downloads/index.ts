import { listSeenDownloads } from '@pi/db/queries/history/backfill';
import { listKnownIds } from '@pi/db/queries/listings/stored-plugins';
import { Day, dayOf, type ProblemKind } from '@pi/domain';
import { loadSuppressionList } from '@pi/ingestion/suppression';
import { WholeNumber } from '@pi/scrapers';
import { z } from 'zod';
import type { HistoryContext, HistorySource, HistoryUnit } from '../../history-source.ts';
import { deriveTotals } from './totals.ts';

/** The most that the API returns; for a higher limit it returns 180. */
const MAX_DAYS = 730;

/** Downloads of each UTC day. PHP writes an empty map as a list, and numbers as text. */
const Daily = z.union([
  z
    .array(z.unknown())
    .max(0)
    .transform(() => new Map<Day, number>()),
  z.record(Day, WholeNumber).transform((days) => new Map(Object.entries(days))),
]);

/** The downloads of each of the last 730 days. A unit is one plugin; its key is its slug. */
export const wordpressDownloads: HistorySource = {
  name: 'wordpress-downloads',
  description: `total downloads of the last ${MAX_DAYS} days, derived from the downloads of each day, read from api.wordpress.org`,
  marketplace: 'wordpress',
  needsPath: false,
  fetchesFromStore: true,
  batchSize: 20,
  discover,
  read,
};

async function* discover({ deps, adapter, options }: HistoryContext): AsyncIterable<string> {
  const { name } = adapter.info;
  const suppressionList = await loadSuppressionList(deps.db);
  const ids = options.ids ?? (await listKnownIds(deps.db, name, dayOf(deps.now())));
  for (const id of ids) if (!suppressionList.hasPlugin(name, id)) yield id;
}

async function read({ deps, adapter }: HistoryContext, slug: string): Promise<HistoryUnit> {
  const { name } = adapter.info;
  const url = `https://api.wordpress.org/stats/plugin/1.0/downloads.php?slug=${encodeURIComponent(slug)}&limit=${MAX_DAYS}`;
  const response = await deps.fetcher.fetch(adapter.info, { url });
  const unit = { day: dayOf(response.fetchedAt), responses: [response] };
  const failed = (kind: ProblemKind, message: string): HistoryUnit => ({
    ...unit,
    problem: { kind, message, externalId: slug, url },
  });
  if (response.status !== 200) return failed('http_error', `status ${response.status}`);
  const daily = readDaily(response.body);
  if (!daily) return failed('format_changed', 'the response is not a map of days and downloads');
  const known = await listSeenDownloads(deps.db, name, slug);
  if (known.length === 0) return failed('unusable_line', 'no total of its downloads is stored to count back from');
  const totals = deriveTotals(daily, new Map(known.map((one) => [one.day, one.downloads])));
  return {
    ...unit,
    numbers: totals.map((total) => ({
      externalId: slug,
      day: total.day,
      observedAt: new Date(`${total.day}T23:59:59Z`),
      downloads: { value: total.downloads, kind: 'rounded' },
    })),
  };
}

function readDaily(body: string): ReadonlyMap<Day, number> | undefined {
  try {
    return Daily.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
