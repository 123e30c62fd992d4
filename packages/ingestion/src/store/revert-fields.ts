import type { Queryable, Tx } from '@pi/db';
import { type DayRevisions, deleteRevisionsAt, listDayRevisions } from '@pi/db/queries/listings/day-revisions.sql';
import { insertRevisions, listTimelines } from '@pi/db/queries/listings/revisions';
import { insertMarketChanges } from '@pi/db/queries/listings/write-market-changes';
import { updatePluginContents } from '@pi/db/queries/listings/write-plugins';
import { addCounts } from '@pi/db/queries/runs/add-counts';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { CONTENT_CHANGE_KINDS, NO_COUNTS, type RevisionContent } from '@pi/domain';
import { showsNewIdentity } from '@pi/intelligence';
import { contentColumns, hashContent } from './content.ts';
import { isOtherDeveloper } from './plan.ts';
import { restoreFields, type SeenContent } from './restore-fields.ts';
import { timelineChanges } from './revision-timeline.ts';

const PLUGINS_AT_ONCE = 1000;

/** A plugin's revisions of a day, and those that replace them. */
interface RestoredPlugin extends DayRevisions {
  left: SeenContent[];
}

/**
 * Reverts the loss of fields on a run's day: plugins that had them show their earlier values again,
 * and revisions and changes that contain nothing else are deleted. Repeating it changes nothing.
 */
export async function revertFields(
  db: Queryable,
  run: Pick<IngestionRun, 'id' | 'marketplace' | 'day'>,
  fields: readonly (keyof RevisionContent)[],
): Promise<void> {
  let page: DayRevisions[] = [];
  do {
    page = await db.transaction(async (tx) => {
      const current = await listDayRevisions(tx, run, page.at(-1)?.pluginId ?? 0, PLUGINS_AT_ONCE);
      const restored = current.map((one) => ({ ...one, left: restoreFields(one.before, one.revisions, fields) }));
      await replace(tx, run, restored.filter(isChanged));
      return current;
    });
  } while (page.length === PLUGINS_AT_ONCE);
}

function isChanged({ revisions, left }: RestoredPlugin): boolean {
  const hashes = (list: readonly SeenContent[]) => list.map(({ content }) => hashContent(content)).join();
  return hashes(revisions) !== hashes(left);
}

async function replace(tx: Tx, run: Parameters<typeof revertFields>[1], restored: RestoredPlugin[]): Promise<void> {
  if (restored.length === 0) return;
  const deleted = await deleteRevisionsAt(
    tx,
    restored.flatMap(({ pluginId, revisions }) => revisions.map(({ seenAt }) => ({ pluginId, seenAt }))),
    CONTENT_CHANGE_KINDS,
  );
  const revisions = restored.flatMap(({ pluginId, left }) => left.map((one) => ({ ...one, pluginId })));
  await insertRevisions(
    tx,
    revisions.map((one) => ({ ...one, source: null })),
  );
  const changes = await insertMarketChanges(tx, run.marketplace, await changesOf(tx, restored));
  await updatePluginContents(tx, restored.map(contentUpdate));
  await addCounts(tx, run.id, {
    ...NO_COUNTS,
    revisions: revisions.length - deleted.revisions,
    changes: changes - deleted.changes,
  });
}

// The revisions are stored by then: those of earlier days are weighed with them.
async function changesOf(tx: Tx, restored: readonly RestoredPlugin[]) {
  const described = restored.map(({ pluginId, before, left }) => {
    const moments = new Set(left.map(({ seenAt }) => seenAt.getTime()));
    const all = [{ seenAt: new Date(0), content: before }, ...left];
    return { pluginId, moments, all, changes: timelineChanges(all) };
  });
  const undecided = described.filter(({ all }) =>
    all.some(({ content }, at) => showsNewIdentity(all[at - 1]?.content ?? content, content)),
  );
  const timelines = await listTimelines(
    tx,
    undecided.map(({ pluginId }) => pluginId),
  );
  return described.flatMap(({ pluginId, moments, changes }) => {
    const timeline = timelines.get(pluginId);
    const all = timeline ? timelineChanges(timeline).filter(({ at }) => moments.has(at.getTime())) : changes;
    return all.map((change) => ({ ...change, pluginId }));
  });
}

function contentUpdate({ pluginId, before, revisions, left }: RestoredPlugin) {
  const content = left.at(-1)?.content ?? before;
  return {
    pluginId,
    ...contentColumns(content),
    // The hash of no listing, so that the next listing is compared with the revision.
    contentHash: '',
    developerChanged: isOtherDeveloper(revisions.at(-1)?.content.developer, content.developer),
  };
}
