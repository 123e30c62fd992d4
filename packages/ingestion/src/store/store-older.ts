import type { Tx } from '@pi/db';
import { getContentsAt, listTimeline } from '@pi/db/queries/listings/revisions';
import { refreshSharpFalls } from '@pi/db/queries/listings/sharp-falls.sql';
import { deleteRefutedListedChanges } from '@pi/db/queries/listings/write-market-changes';
import { nextObservation } from '@pi/db/queries/listings/write-metrics';
import { addOlderNumbers, writeNumbers } from '@pi/db/queries/listings/write-numbers';
import { updatePluginContents } from '@pi/db/queries/listings/write-plugins';
import { addMissingReviews, upsertReviews } from '@pi/db/queries/listings/write-reviews';
import { type BackfillSource, COUNT_FIELDS } from '@pi/domain';
import { SHARP_FALL } from '../quality/sharp-fall.ts';
import { contentColumns, contentOf, hashContent } from './content.ts';
import { mergeContent } from './merge-content.ts';
import { isOtherDeveloper, type KnownObservation } from './plan.ts';
import { numbersRow, reviewRows } from './plugin-rows.ts';
import { replaceTimeline } from './replace-timeline.ts';
import { insertObservation } from './revision-timeline.ts';

/** An observation of a stored plugin, with the plugin's id. */
type OlderRow = KnownObservation & { pluginId: number };

/**
 * Stores observations that are not newer than the stored state: the metrics of their days and their
 * place among the revisions; the changes between these are rewritten. Of the latest state only
 * missing values change. The number of statements is constant for observations that are stored
 * already; only plugins whose history changes are handled one by one.
 *
 * An observation of a history source adds history only where the plugin was read from the
 * marketplace, and numbers only where it is later than the last reading. What a history source has
 * of a plugin is replaced when the plugin is first read from the marketplace.
 * @param source where the observations come from; null: the marketplace itself
 */
export async function storeOlder(
  tx: Tx,
  marketplace: string,
  rows: readonly OlderRow[],
  source: BackfillSource | null,
): Promise<{ revisions: number; changes: number }> {
  const numbers = rows.map(numbersRow);
  await writeNumbers(tx, numbers, source);
  await addOlderNumbers(tx, numbers, source);
  await deleteRefutedListedChanges(
    tx,
    rows.map((row) => row.pluginId),
  );
  // Older reviews never replace newer ones; those of the stored response, parsed again, do.
  const isReread = ({ observedAt, plugin }: OlderRow) => observedAt >= plugin.stateAt && source === plugin.source;
  const reread = rows.filter(isReread);
  await upsertReviews(tx, reread.flatMap(reviewRows));
  const past = rows.filter((row) => !isReread(row));
  await addMissingReviews(tx, past.flatMap(reviewRows));
  const total = { revisions: 0, changes: 0 };

  const contentsAt = await getContentsAt(
    tx,
    rows.map(({ pluginId, observedAt }) => ({ pluginId, at: observedAt })),
  );
  for (const row of rows) {
    const { plugin, observedAt } = row;
    if (source && !plugin.source && observedAt > plugin.stateAt) continue;
    const known = contentsAt.get(row.pluginId);
    if (
      !isFirstSeen(row, source) &&
      known &&
      hashContent(mergeContent(known, contentOf(row.listing))) === hashContent(known)
    )
      continue;
    const changed = await rewriteTimeline(tx, marketplace, row, source);
    total.revisions += changed.revisions;
    total.changes += changed.changes;
  }
  // After the revisions, which show takeovers: numbers of another product are not compared.
  for (const count of COUNT_FIELDS) {
    const counted = numbers.filter((row) => row[count] !== null).map((row) => row.pluginId);
    total.changes += await refreshSharpFalls(tx, marketplace, counted, count, SHARP_FALL);
  }
  return total;
}

/**
 * Whether the marketplace first shows a plugin that is known from history sources: their later
 * revisions go.
 */
function isFirstSeen({ plugin }: OlderRow, source: BackfillSource | null): boolean {
  return !source && plugin.source !== null;
}

async function rewriteTimeline(tx: Tx, marketplace: string, observation: OlderRow, source: BackfillSource | null) {
  const { pluginId, observedAt } = observation;
  const known = await listTimeline(tx, pluginId);
  const firstSeen = isFirstSeen(observation, source);
  const timeline = insertObservation(
    firstSeen ? known.filter(({ seenAt }) => seenAt <= observedAt) : known,
    { seenAt: observedAt, content: contentOf(observation.listing), source },
    firstSeen ? null : await nextObservation(tx, pluginId, observedAt),
  );
  const revisions = timeline.map((one) => ({ ...one, pluginId }));
  const changes = await replaceTimeline(tx, { pluginId, marketplace }, revisions);
  await showNewestContent(tx, observation, revisions.at(-1), known.at(-1));
  return { revisions: Math.max(0, revisions.length - known.length), changes };
}

type Revision = Awaited<ReturnType<typeof listTimeline>>[number];

async function showNewestContent(
  tx: Tx,
  observation: KnownObservation,
  newest: Revision | undefined,
  before: Revision | undefined,
) {
  if (!newest || (before && hashContent(newest.content) === hashContent(before.content))) return;
  const isThisOne = newest.seenAt.getTime() === observation.observedAt.getTime();
  await updatePluginContents(tx, [
    {
      pluginId: observation.plugin.id,
      ...contentColumns(newest.content),
      contentHash: isThisOne ? observation.contentHash : observation.plugin.contentHash,
      developerChanged: isOtherDeveloper(before?.content.developer, newest.content.developer),
    },
  ]);
}
