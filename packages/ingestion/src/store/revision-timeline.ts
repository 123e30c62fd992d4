import type { BackfillSource, ChangeDescription, RevisionContent } from '@pi/domain';
import { hashContent, mergeContent } from './content.ts';
import { describeContentChanges } from './describe-content-changes.ts';

/** A content, the moment from which on it was seen, and where it comes from (null: we saw it). */
export interface TimedContent {
  seenAt: Date;
  content: RevisionContent;
  source: BackfillSource | null;
}

/**
 * A plugin's revisions with one more observation in its place, whatever the order observations arrive in.
 * @param timeline revisions, oldest first
 * @param observed the content and its moment; a revision of the same moment is replaced (its page was parsed again), but none
 *   that we saw by one that was filled in
 * @param nextObservation the first moment after `observed` when the plugin was read, or null: until the next revision,
 *   what was read there is what the revision before says
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
  return withoutRepeats([...before, current, ...rest]);
}

/** The events between consecutive revisions, each at the moment of the later one. */
export function timelineChanges(timeline: readonly TimedContent[]): (ChangeDescription & { at: Date })[] {
  return timeline.slice(1).flatMap((revision, index) => {
    const before = timeline[index];
    return before
      ? describeContentChanges(before.content, revision.content).map((event) => ({ ...event, at: revision.seenAt }))
      : [];
  });
}

function withoutRepeats(timeline: TimedContent[]): TimedContent[] {
  return timeline.filter((one, index) => {
    const before = timeline[index - 1];
    return !before || hashContent(before.content) !== hashContent(one.content);
  });
}
