import type { Tx } from '@pi/db';
import { listTimelines } from '@pi/db/queries/listings/revisions';
import { type ChangeDescription, isChangeOfHands, OWNER_CHANGE_KINDS } from '@pi/domain';
import type { ContentChange } from './plan.ts';
import { timelineChanges } from './revision-timeline.ts';

/**
 * Weighs changes of the owner together with those of the days before, see `timelineChanges`: only
 * those that are no change of hands alone, so that the timelines of few plugins are read.
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

/** Whether a change of the owner may be part of a change of hands that began earlier. */
export function isUndecided(change: ChangeDescription): boolean {
  return OWNER_CHANGE_KINDS.some((kind) => kind === change.kind) && !isChangeOfHands(change);
}
