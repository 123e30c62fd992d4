import { listSeenDownloads } from '@pi/db/queries/history/backfill';
import { listKnownIds } from '@pi/db/queries/listings/stored-plugins';
import { Day, dayOf, type ProblemKind } from '@pi/domain';
import { loadSuppressionList } from '@pi/ingestion/suppression/suppression-list';
import { z } from 'zod';
import type { HistoryContext, HistorySource, HistoryUnit } from '../../history-source.ts';
import { totalsBefore } from './totals.ts';

/** Days at most; asked for more, the API answers with 180. */
const MOST_DAYS = 730;

/** Downloads of each UTC day; PHP writes an empty map as a list, and numbers as text. */
const Daily = z.union([
  z
    .array(z.unknown())
    .max(0)
    .transform(() => new Map<Day, number>()),
  z.record(Day, z.coerce.number().int().nonnegative()).transform((days) => new Map(Object.entries(days))),
]);

/** The downloads of each of the last 730 days. A unit of work is one plugin; its key is its slug. */
export const wordpressDownloads: HistorySource = {
  name: 'wordpress-downloads',
  description: `total downloads for the last ${MOST_DAYS} days, calculated from the downloads of each day at api.wordpress.org`,
  marketplace: 'wordpress',
  needsPath: false,
  asksStore: true,
  unitsAtOnce: 20,
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
  const url = `https://api.wordpress.org/stats/plugin/1.0/downloads.php?slug=${encodeURIComponent(slug)}&limit=${MOST_DAYS}`;
  const response = await deps.fetcher.fetch(adapter.info, { url });
  const unit = { day: dayOf(response.fetchedAt), responses: [response] };
  const failed = (kind: ProblemKind, message: string): HistoryUnit => ({
    ...unit,
    problem: { kind, message, externalId: slug, url },
  });
  if (response.status !== 200) return failed('http_error', `the store answered with status ${response.status}`);
  const daily = readDaily(response.body);
  if (!daily) return failed('format_changed', 'the answer is no map of days and downloads');
  const seen = await listSeenDownloads(deps.db, name, slug);
  if (seen.length === 0)
    return failed('unusable_line', 'no total of its downloads was ever seen that days could be counted back from');
  const totals = totalsBefore(daily, new Map(seen.map((one) => [one.day, one.downloads])));
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
