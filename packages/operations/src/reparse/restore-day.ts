import type { Tx } from '@pi/db';
import {
  getPluginIds,
  listLost,
  listLostDelistings,
  type OldObservation,
  restoreReviews,
} from '@pi/db/queries/history/restore.sql';
import { delistGone } from '@pi/db/queries/listings/delist';
import { writeMetrics } from '@pi/db/queries/listings/write-metrics';
import { type Count, type CountKind, type Day, EXTRA_FIELDS, NUMBERS_ALONE } from '@pi/domain';
import { type Observation, storeListings } from '@pi/ingestion/store';
import type { ReparseContext } from './reparse-context.ts';

/**
 * Restores what was extracted of a day and is in no archived response, as if it had been read
 * again. What is on the suppression list stays out.
 * @param origin which rows: those of the marketplace itself, or those of history sources
 * @returns how many days of plugins were restored
 */
export async function restoreDay(
  { tx, adapter, suppressionList }: Pick<ReparseContext, 'tx' | 'adapter' | 'suppressionList'>,
  day: Day,
  origin: 'marketplace' | 'history',
): Promise<number> {
  const { name: marketplace } = adapter.info;
  const lost = (await listLost(tx, marketplace, day, origin === 'history')).filter(
    (old) =>
      !suppressionList.hasPlugin(marketplace, old.externalId) &&
      !suppressionList.hasListing(marketplace, toListing(old)),
  );
  for (const alike of groupStorable(lost)) {
    const { source = null, announced = false } = alike[0] ?? {};
    if (source && NUMBERS_ALONE.includes(source)) await restoreMetrics(tx, marketplace, alike, source);
    else await storeListings(tx, alike.map(toObservation), { marketplace, announceNew: announced, source });
  }
  const ids = lost.map(({ externalId }) => externalId);
  await restoreReviews(tx, marketplace, ids);
  if (origin === 'marketplace') await delistGone(tx, marketplace, await listLostDelistings(tx, marketplace, day));
  return lost.length;
}

/**
 * Groups what can be stored together: of one source, announced or not, and of each plugin one
 * moment, the earlier ones first.
 */
function groupStorable(lost: readonly OldObservation[]): OldObservation[][] {
  const moments = new Map<string, number>();
  const groups = Map.groupBy(lost, ({ externalId, source, announced }) => {
    const moment = (moments.get(externalId) ?? 0) + 1;
    moments.set(externalId, moment);
    return `${moment} ${source} ${announced}`;
  });
  return [...groups.values()];
}

async function restoreMetrics(
  tx: Tx,
  marketplace: string,
  old: readonly OldObservation[],
  source: OldObservation['source'],
): Promise<void> {
  const externalIds = old.map(({ externalId }) => externalId);
  const ids = await getPluginIds(tx, marketplace, externalIds);
  const rows = old.flatMap((one) => {
    const pluginId = ids.get(one.externalId);
    return pluginId === undefined ? [] : [{ ...one, pluginId }];
  });
  await writeMetrics(tx, rows, source);
}

function toObservation(old: OldObservation): Observation {
  return { listing: toListing(old), observedAt: old.observedAt, day: old.day };
}

function toListing(old: OldObservation): Observation['listing'] {
  return {
    ...old.content,
    externalId: old.externalId,
    users: toCount(old.users, old.usersKind),
    downloads: toCount(old.downloads, old.downloadsKind),
    rating: old.rating ?? undefined,
    ratingCount: old.ratingCount ?? undefined,
    ratingCountKind: old.ratingCountKind ?? undefined,
    ...Object.fromEntries(EXTRA_FIELDS.map((field) => [field, old[field] ?? undefined])),
    readFrom: old.readFrom === 'markup' ? 'markup' : 'data',
  };
}

function toCount(value: number | null, kind: CountKind | null): Count | undefined {
  return value === null || kind === null ? undefined : { value, kind };
}
