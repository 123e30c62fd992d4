import type { Tx } from '@pi/db';
import { listTimeline, replaceRevisions } from '@pi/db/queries/listings/revisions';
import { deleteMarketChanges, insertMarketChanges } from '@pi/db/queries/listings/write-market-changes';
import { CONTENT_CHANGE_KINDS } from '@pi/domain';
import { timelineChanges } from '@pi/ingestion/store';
import { isIdentifiedBy, type Subject } from './find-subject.ts';

/**
 * Deletes the subject's revisions of plugins that belong to somebody else now, and describes the
 * changes between the other revisions again.
 * @returns how many revisions were deleted
 */
export async function deletePastRevisions(tx: Tx, { sold, texts }: Subject): Promise<number> {
  let deleted = 0;
  for (const { pluginId, marketplace } of sold) {
    const timeline = await listTimeline(tx, pluginId);
    const others = timeline.filter(
      ({ content: { developer } }) => !developer || !isIdentifiedBy(texts, marketplace, developer),
    );
    await replaceRevisions(tx, pluginId, others);
    await deleteMarketChanges(tx, pluginId, CONTENT_CHANGE_KINDS);
    await insertMarketChanges(
      tx,
      marketplace,
      timelineChanges(others).map((change) => ({ ...change, pluginId })),
    );
    deleted += timeline.length - others.length;
  }
  return deleted;
}
