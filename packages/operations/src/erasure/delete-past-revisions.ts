import type { Tx } from '@pi/db';
import { listTimeline } from '@pi/db/queries/listings/revisions';
import { replaceTimeline } from '@pi/ingestion/store';
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
    await replaceTimeline(tx, { pluginId, marketplace }, others);
    deleted += timeline.length - others.length;
  }
  return deleted;
}
