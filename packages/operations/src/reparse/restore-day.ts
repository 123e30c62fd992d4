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
import { type Count, type CountKind, type Day, NUMBERS_ALONE } from '@pi/domain';
import { type Observation, storeListings } from '@pi/ingestion/store';
import type { SuppressionList } from '@pi/ingestion/suppression';

/**
 * Stores again what was known of a day, where no kept response speaks of it: as if it had been read again and said the
 * same. Of those who asked to be left out nothing comes back.
 * @returns how many days of plugins
 */
export async function restore(
  tx: Tx,
  marketplace: string,
  day: Day,
  suppressionList: SuppressionList,
  filledIn: boolean,
): Promise<number> {
  const lost = (await listLost(tx, marketplace, day, filledIn)).filter(
    (old) =>
      !suppressionList.hasPlugin(marketplace, old.externalId) &&
      !suppressionList.hasListing(marketplace, listingOf(old)),
  );
  const times = new Map<string, number>();
  // A plugin of several moments is stored once for each, one after the other.
  const rounds = Map.groupBy(lost, ({ externalId, source, announced }) => {
    times.set(externalId, (times.get(externalId) ?? 0) + 1);
    return `${times.get(externalId)} ${source} ${announced}`;
  });
  for (const alike of rounds.values()) {
    const { source = null, announced = false } = alike[0] ?? {};
    if (source && NUMBERS_ALONE.includes(source)) await putBackNumbers(tx, marketplace, alike, source);
    else await storeListings(tx, alike.map(observationOf), { marketplace, announceNew: announced, source });
  }
  await restoreReviews(
    tx,
    marketplace,
    lost.map(({ externalId }) => externalId),
  );
  if (!filledIn) await delistGone(tx, marketplace, await listLostDelistings(tx, marketplace, day));
  return lost.length;
}

async function putBackNumbers(
  tx: Tx,
  marketplace: string,
  old: readonly OldObservation[],
  source: OldObservation['source'],
): Promise<void> {
  const ids = await getPluginIds(
    tx,
    marketplace,
    old.map(({ externalId }) => externalId),
  );
  const rows = old.flatMap((one) => {
    const pluginId = ids.get(one.externalId);
    return pluginId === undefined ? [] : [{ ...one, pluginId }];
  });
  await writeMetrics(tx, rows, source);
}

function observationOf(old: OldObservation): Observation {
  return { listing: listingOf(old), observedAt: old.observedAt, day: old.day };
}

function listingOf(old: OldObservation): Observation['listing'] {
  return {
    ...old.content,
    externalId: old.externalId,
    users: countOf(old.users, old.usersKind),
    downloads: countOf(old.downloads, old.downloadsKind),
    rating: old.rating ?? undefined,
    ratingCount: old.ratingCount ?? undefined,
    readFrom: old.readFrom === 'markup' ? 'markup' : 'data',
  };
}

function countOf(value: number | null, kind: CountKind | null): Count | undefined {
  return value === null || kind === null ? undefined : { value, kind };
}
