import type { Tx } from '@pi/db';
import {
  deleteMarketChanges,
  insertMarketChanges,
  listTimeline,
  replaceRevisions,
} from '@pi/db/queries/listings/write-revisions';
import { CONTENT_CHANGE_KINDS } from '@pi/domain';
import { timelineChanges } from '@pi/ingestion/store';
import { isAmong, type Subject } from './find-subject.ts';

/**
 * Takes what plugins said while they were the subject's out of the history of those that are
 * another's now, and tells their events anew.
 * @returns how many revisions went
 */
export async function dropPastOwner(tx: Tx, { sold, texts }: Subject): Promise<number> {
  let dropped = 0;
  for (const { pluginId, marketplace } of sold) {
    const timeline = await listTimeline(tx, pluginId);
    const others = timeline.filter(
      ({ content: { developer } }) => !developer || !isAmong(texts, marketplace, developer),
    );
    await replaceRevisions(tx, pluginId, others);
    await deleteMarketChanges(tx, pluginId, CONTENT_CHANGE_KINDS);
    await insertMarketChanges(
      tx,
      marketplace,
      timelineChanges(others).map((event) => ({ ...event, pluginId })),
    );
    dropped += timeline.length - others.length;
  }
  return dropped;
}
