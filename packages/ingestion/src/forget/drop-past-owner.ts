import type { Tx } from '@pi/db';
import { listPluginsOnceOf } from '@pi/db/queries/forget';
import { deleteEvents, insertEvents, listTimeline, replaceRevisions } from '@pi/db/queries/write-revisions';
import { CONTENT_EVENT_KINDS } from '@pi/domain';
import { timelineEvents } from '../store/revision-timeline.ts';
import type { Subject } from './find-subject.ts';
import { textsOfListing } from './identity-texts.ts';

/**
 * Takes what plugins said while they were the subject's out of the history of those that are another's now, and tells their
 * events anew.
 * @returns how many revisions went
 */
export async function dropPastOwner(tx: Tx, { names, texts }: Subject, only?: string): Promise<number> {
  const known = new Set(texts);
  let dropped = 0;
  for (const { pluginId, marketplace } of await listPluginsOnceOf(tx, names)) {
    if (only !== undefined && marketplace !== only) continue;
    const timeline = await listTimeline(tx, pluginId);
    const others = timeline.filter(({ content: { developer } }) => {
      const own = developer ? textsOfListing(marketplace, { externalId: '', developer }) : [];
      return !own.some((text) => known.has(text)) && !names.includes(developer?.name ?? '');
    });
    if (others.length === timeline.length || others.length === 0) continue;
    await replaceRevisions(tx, pluginId, others);
    await deleteEvents(tx, pluginId, CONTENT_EVENT_KINDS);
    await insertEvents(
      tx,
      marketplace,
      timelineEvents(others).map((event) => ({ ...event, pluginId })),
    );
    dropped += timeline.length - others.length;
  }
  return dropped;
}
