import type { Tx } from '@pi/db';
import { listTimelines } from '@pi/db/queries/listings/revisions';
import type { ChangeDescription } from '@pi/domain';
import type { ContentChange } from './plan.ts';
import { timelineChanges } from './revision-timeline.ts';

/**
 * Weighs changes of the owner together with those of the days before, see `timelineChanges`. The
 * timelines of few plugins are read: of those that show contacts or a name of the same owner anew.
 */
export async function weighWithEarlier(tx: Tx, planned: readonly ContentChange[]): Promise<ContentChange[]> {
  const timelines = await listTimelines(
    tx,
    planned.filter(({ events }) => events.some(isUndecided)).map(({ update }) => update.pluginId),
  );
  return planned.map((change) => {
    const earlier = timelines.get(change.update.pluginId);
    return earlier ? { ...change, events: eventsAfter(earlier, change) } : change;
  });
}

function eventsAfter(earlier: Parameters<typeof timelineChanges>[0], { revision, events }: ContentChange) {
  const [event] = events;
  if (!revision || !event) return events;
  const { pluginId, at, day } = event;
  return timelineChanges([...earlier, revision])
    .filter((change) => change.at === revision.seenAt)
    .map((change) => ({ ...change, pluginId, at, day }));
}

/** Whether earlier revisions may say more of a change: it may belong to a change of hands. */
export function isUndecided({ kind }: ChangeDescription): boolean {
  return kind === 'contact_changed' || kind === 'developer_renamed';
}
