import type { Db } from '@pi/db';
import { countReviewStars } from '@pi/db/queries/catalogue/count-review-stars';
import { findPluginId } from '@pi/db/queries/catalogue/find-plugin-id';
import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { listDescriptionChanges } from '@pi/db/queries/catalogue/list-description-changes';
import type { Day } from '@pi/domain';
import { ofPluginOn } from './as-of.ts';
import { readSimilarRows } from './read-similar.ts';

const SIMILAR = { similar: 10, elsewhere: 5 };
const DESCRIPTIONS = 6;

/**
 * What a plugin's page shows beside its details: similar plugins, descriptions that were replaced,
 * and the stars of reviews since a day.
 * As of a day of the past, similar plugins are left out: they are found by listings of today.
 * @param since the day of the newest change of hands; null where there was none
 * @throws ApiError invalid_request on a day before its first
 */
export async function readPluginExtras(today: Db, identity: PluginIdentity, since: string | null, day?: Day) {
  const { db, asOf } = await ofPluginOn(today, identity, day);
  const id = await findPluginId(db, identity);
  if (id === null) return { similar: null, descriptions: [], starsSince: null };
  const [similar, descriptions, stars] = await Promise.all([
    asOf ? null : readSimilarRows(db, id, SIMILAR),
    listDescriptionChanges(db, id, DESCRIPTIONS),
    since === null ? null : countReviewStars(db, id, since),
  ]);
  return {
    similar,
    descriptions: descriptions.map((one) => ({ ...one, seenAt: one.seenAt.toISOString() })),
    starsSince: since !== null && stars !== null ? { day: since, stars } : null,
  };
}
export type PluginExtras = Awaited<ReturnType<typeof readPluginExtras>>;
