import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '@pi/db';
import { addOlderNumbers, insertMetrics, updatePluginContents } from '@pi/db/queries/write-plugins';
import {
  deleteEvents,
  insertEvents,
  listTimeline,
  nextObservation,
  replaceRevisions,
  upsertReviews,
} from '@pi/db/queries/write-revisions';
import { CONTENT_EVENT_KINDS } from '@pi/domain';
import { contentColumns, contentOf, hashContent } from './content.ts';
import type { KnownObservation } from './plan.ts';
import { insertObservation, timelineEvents } from './revision-timeline.ts';
import { numbersRow, reviewRows } from './store-listings.ts';

/**
 * Stores an observation that is older than the known state: its day's metrics, its place among the revisions, and the events
 * that follow from them, told anew. Of the latest state only what was not known changes.
 */
export async function storeOlder(
  tx: Tx,
  marketplace: string,
  observation: KnownObservation,
): Promise<{ revisions: number; events: number }> {
  const pluginId = observation.plugin.id;
  const numbers = [numbersRow({ ...observation, pluginId })];
  const next = await nextObservation(tx, pluginId, observation.observedAt);
  await insertMetrics(tx, numbers);
  await addOlderNumbers(tx, numbers);
  await upsertReviews(tx, reviewRows({ ...observation, pluginId }));

  const known = await listTimeline(tx, pluginId);
  const timeline = insertObservation(
    known,
    { seenAt: observation.observedAt, content: contentOf(observation.listing) },
    next,
  );
  if (
    isDeepStrictEqual(
      timeline,
      known.map(({ seenAt, content }) => ({ seenAt, content })),
    )
  )
    return { revisions: 0, events: 0 };
  const revisions = timeline.map((one) => ({ ...one, pluginId, contentHash: hashContent(one.content) }));
  await replaceRevisions(tx, pluginId, revisions);
  await deleteEvents(tx, pluginId, CONTENT_EVENT_KINDS);
  const events = await insertEvents(
    tx,
    marketplace,
    timelineEvents(timeline).map((event) => ({ ...event, pluginId })),
  );
  await showNewestContent(tx, observation, revisions.at(-1), known.at(-1));
  return { revisions: Math.max(0, revisions.length - known.length), events };
}

type Revision = Awaited<ReturnType<typeof listTimeline>>[number];

async function showNewestContent(
  tx: Tx,
  observation: KnownObservation,
  newest: Revision | undefined,
  before: Revision | undefined,
) {
  if (!newest || newest.contentHash === before?.contentHash) return;
  const isThisOne = newest.seenAt.getTime() === observation.observedAt.getTime();
  await updatePluginContents(tx, [
    {
      pluginId: observation.plugin.id,
      ...contentColumns(newest.content),
      contentHash: isThisOne ? observation.contentHash : observation.plugin.contentHash,
      developerChanged: !isDeepStrictEqual(newest.content.developer, before?.content.developer),
    },
  ]);
}
