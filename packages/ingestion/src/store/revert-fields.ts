import type { Queryable, Tx } from '@pi/db';
import { type DayRevisions, deleteRevisionsAt, listDayRevisions } from '@pi/db/queries/listings/day-revisions.sql';
import { insertRevisions } from '@pi/db/queries/listings/revisions';
import { insertMarketChanges } from '@pi/db/queries/listings/write-market-changes';
import { updatePluginContents } from '@pi/db/queries/listings/write-plugins';
import { addCounts } from '@pi/db/queries/runs/add-counts';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { CONTENT_CHANGE_KINDS, NO_COUNTS, type RevisionContent } from '@pi/domain';
import { contentColumns, hashContent } from './content.ts';
import { describeContentChanges } from './describe-content-changes.ts';
import { isOtherDeveloper } from './plan.ts';
import { type NotedContent, restoreFields } from './restore-fields.ts';

const PLUGINS_AT_ONCE = 1000;

/** A plugin's revisions of a day, and what is left of them. */
interface Restored extends DayRevisions {
  left: NotedContent[];
}

/**
 * Takes back that fields vanished on a run's day: plugins that had them show what they showed before, and revisions and events
 * that say nothing else go. Doing it again changes nothing.
 */
export async function revertFields(
  db: Queryable,
  run: Pick<IngestionRun, 'id' | 'marketplace' | 'day'>,
  fields: readonly (keyof RevisionContent)[],
): Promise<void> {
  let noted: DayRevisions[] = [];
  do {
    noted = await db.transaction(async (tx) => {
      const page = await listDayRevisions(tx, run, noted.at(-1)?.pluginId ?? 0, PLUGINS_AT_ONCE);
      const restored = page.map((one) => ({ ...one, left: restoreFields(one.before, one.revisions, fields) }));
      await replace(tx, run, restored.filter(isOther));
      return page;
    });
  } while (noted.length === PLUGINS_AT_ONCE);
}

function isOther({ revisions, left }: Restored): boolean {
  const hashes = (list: readonly NotedContent[]) => list.map(({ content }) => hashContent(content)).join();
  return hashes(revisions) !== hashes(left);
}

async function replace(tx: Tx, run: Parameters<typeof revertFields>[1], restored: Restored[]): Promise<void> {
  if (restored.length === 0) return;
  const taken = await deleteRevisionsAt(
    tx,
    restored.flatMap(({ pluginId, revisions }) => revisions.map(({ seenAt }) => ({ pluginId, seenAt }))),
    CONTENT_CHANGE_KINDS,
  );
  const revisions = restored.flatMap(({ pluginId, left }) => left.map((one) => ({ ...one, pluginId })));
  await insertRevisions(
    tx,
    revisions.map((one) => ({ ...one, source: null })),
  );
  const changes = await insertMarketChanges(tx, run.marketplace, restored.flatMap(eventsOf));
  await updatePluginContents(tx, restored.map(shownAgain));
  await addCounts(tx, run.id, {
    ...NO_COUNTS,
    revisions: revisions.length - taken.revisions,
    changes: changes - taken.changes,
  });
}

function eventsOf({ pluginId, before, left }: Restored) {
  return left.flatMap(({ seenAt, content }, index) =>
    describeContentChanges(left[index - 1]?.content ?? before, content).map((event) => ({
      ...event,
      pluginId,
      at: seenAt,
    })),
  );
}

function shownAgain({ pluginId, before, revisions, left }: Restored) {
  const content = left.at(-1)?.content ?? before;
  return {
    pluginId,
    ...contentColumns(content),
    // Of no page: the next one is compared with the revision itself.
    contentHash: '',
    developerChanged: isOtherDeveloper(revisions.at(-1)?.content.developer, content.developer),
  };
}
