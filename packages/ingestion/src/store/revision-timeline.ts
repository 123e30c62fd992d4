import type { BackfillSource, ChangeDescription, RevisionContent } from '@pi/domain';
import { ownerChangesOf } from '@pi/intelligence';
import { hashContent } from './content.ts';
import { describeContentChanges } from './describe-content-changes.ts';
import { followContent, mergeContent } from './merge-content.ts';

/**
 * A content, the moment from which on it applies, and its source (null: the marketplace itself).
 */
export interface TimedContent {
  seenAt: Date;
  content: RevisionContent;
  source: BackfillSource | null;
}

/**
 * Inserts an observation into a plugin's revisions; the order in which observations arrive does not
 * matter.
 * @param timeline revisions, oldest first
 * @param observed the content and its moment; it replaces a revision of the same moment (its
 * response was parsed again), unless that comes from the marketplace and `observed` from a history
 * source
 * @param nextObservation the first moment after `observed` at which the plugin was read, or null:
 * what was read there equals the revision in effect before it
 */
export function insertObservation(
  timeline: readonly TimedContent[],
  observed: TimedContent,
  nextObservation: Pick<TimedContent, 'seenAt' | 'source'> | null,
): TimedContent[] {
  const at = observed.seenAt.getTime();
  const replaced = timeline.find((one) => one.seenAt.getTime() === at);
  if (replaced && !replaced.source && observed.source) return [...timeline];
  const before = timeline.filter((one) => one.seenAt.getTime() < at);
  const after = timeline.filter((one) => one.seenAt.getTime() > at);
  const previous = before.at(-1);
  const current = {
    ...observed,
    content: previous ? mergeContent(previous.content, observed.content) : observed.content,
  };
  const then = replaced ?? previous;
  const wasReadBetween = then && nextObservation && (!after[0] || nextObservation.seenAt < after[0].seenAt);
  const rest = wasReadBetween ? [{ ...nextObservation, content: then.content }, ...after] : after;
  return withoutRepeats([...before, ...following(current, rest)]);
}

/**
 * The changes between consecutive revisions, each at the moment of the later one. Changes of the
 * owner are weighed together with those of the days before.
 */
export function timelineChanges(
  timeline: readonly Pick<TimedContent, 'seenAt' | 'content'>[],
): (ChangeDescription & { at: Date })[] {
  const owners = ownerChangesOf(timeline);
  return timeline.slice(1).flatMap((revision, index) => {
    const before = timeline[index];
    if (!before) return [];
    const changes = describeContentChanges(before.content, revision.content, owners[index + 1] ?? null);
    return changes.map((change) => ({ ...change, at: revision.seenAt }));
  });
}

// Revisions after a new one may have to show its texts.
function following(first: TimedContent, rest: readonly TimedContent[]): TimedContent[] {
  const timeline = [first];
  let { content } = first;
  for (const one of rest) {
    content = followContent(content, one.content);
    timeline.push({ ...one, content });
  }
  return timeline;
}

function withoutRepeats(timeline: TimedContent[]): TimedContent[] {
  return timeline.filter((one, index) => {
    const before = timeline[index - 1];
    return !before || hashContent(before.content) !== hashContent(one.content);
  });
}
