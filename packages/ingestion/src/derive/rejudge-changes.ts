import type { Queryable, Tx } from '@pi/db';
import { hasOldChanges, markChangesFound } from '@pi/db/queries/listings/change-rules';
import { listPluginsWithHistory, listTimelines } from '@pi/db/queries/listings/revisions';
import { lockPluginsOfMarketplace } from '@pi/db/queries/listings/stored-plugins';
import {
  deleteChangesById,
  insertMarketChanges,
  listContentChanges,
} from '@pi/db/queries/listings/write-market-changes';
import { timelineChanges } from '../store/revision-timeline.ts';
import { compareChanges } from './compare-changes.ts';

/** Plugins whose changes are found again in one transaction. */
const PORTION = 500;

/**
 * Finds the changes of a marketplace's plugins again from their revisions, where older rules found
 * them; otherwise does nothing. Each portion is stored by itself: a call that was stopped changed
 * some plugins, and the next one starts over and changes the others.
 * @param portion plugins of one transaction
 */
export async function rejudgeChanges(db: Queryable, marketplace: string, portion = PORTION): Promise<void> {
  if (!(await hasOldChanges(db, marketplace))) return;
  let page: number[] = [];
  do {
    page = await db.transaction((tx) => rejudgePortion(tx, marketplace, page.at(-1) ?? 0, portion));
  } while (page.length === portion);
  await markChangesFound(db, marketplace);
}

async function rejudgePortion(tx: Tx, marketplace: string, afterId: number, portion: number): Promise<number[]> {
  await lockPluginsOfMarketplace(tx, marketplace);
  const pluginIds = await listPluginsWithHistory(tx, marketplace, afterId, portion);
  const timelines = await listTimelines(tx, pluginIds);
  const found = [...timelines].flatMap(([pluginId, timeline]) =>
    timelineChanges(timeline).map((change) => ({ ...change, pluginId })),
  );
  const { stale, missing } = compareChanges(await listContentChanges(tx, pluginIds), found);
  await deleteChangesById(
    tx,
    stale.map(({ id }) => id),
  );
  await insertMarketChanges(tx, marketplace, missing);
  return pluginIds;
}
