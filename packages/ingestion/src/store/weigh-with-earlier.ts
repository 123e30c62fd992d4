import type { Tx } from '@pi/db';
import { listTimelines } from '@pi/db/queries/listings/revisions';
import type { ContentChange } from './plan.ts';
import { timelineChanges } from './revision-timeline.ts';

/**
 * Weighs changes of the owner together with those of the days before, see `timelineChanges`. The
 * timelines of few plugins are read: of those that state something new of their owner.
 */
export async function weighWithEarlier(tx: Tx, planned: readonly ContentChange[]): Promise<ContentChange[]> {
  const timelines = await listTimelines(
    tx,
    planned.filter(({ isUndecided }) => isUndecided).map(({ update }) => update.pluginId),
  );
  return planned.map((change) => {
    const earlier = timelines.get(change.update.pluginId);
    return earlier ? { ...change, events: eventsAfter(earlier, change) } : change;
  });
}

function eventsAfter(earlier: Parameters<typeof timelineChanges>[0], { revision, events, day }: ContentChange) {
  if (!revision) return events;
  const { pluginId, seenAt: at } = revision;
  return timelineChanges([...earlier, revision])
    .filter((change) => change.at === at)
    .map((change) => ({ ...change, pluginId, day }));
}
