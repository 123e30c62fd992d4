import type { Tx } from '@pi/db';
import { type RevisionRow, replaceRevisions } from '@pi/db/queries/listings/revisions';
import { deleteMarketChanges, insertMarketChanges } from '@pi/db/queries/listings/write-market-changes';
import { CONTENT_CHANGE_KINDS } from '@pi/domain';
import { timelineChanges } from './revision-timeline.ts';

/**
 * Makes the given revisions, oldest first, the only ones of a plugin, and describes the changes
 * between them again.
 * @returns how many changes there are between them
 */
export async function replaceTimeline(
  tx: Tx,
  { pluginId, marketplace }: { pluginId: number; marketplace: string },
  revisions: readonly RevisionRow[],
): Promise<number> {
  await replaceRevisions(tx, pluginId, revisions);
  await deleteMarketChanges(tx, pluginId, CONTENT_CHANGE_KINDS);
  return insertMarketChanges(
    tx,
    marketplace,
    timelineChanges(revisions).map((change) => ({ ...change, pluginId })),
  );
}
