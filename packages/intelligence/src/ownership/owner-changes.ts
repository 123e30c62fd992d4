import { isChangeOfHands } from '@pi/domain';
import type { OwnedContent } from './identity.ts';
import { isTakenOver, type Ownership } from './is-taken-over.ts';
import { type OwnerChange, ownerChange, showsNewIdentity } from './owner-change.ts';

/** Days over which what changes of an owner, step by step, is weighed together. */
export const EVIDENCE_DAYS = 30;

interface Revision {
  seenAt: Date;
  content: OwnedContent & Ownership;
}

/**
 * What changed of a listing's owner with each of its revisions; null where nothing did. Each is
 * compared with the one before it. Where that alone is no change of hands, it is compared with what
 * the listing showed 30 days before too: a site that changes on one day and the privacy address on
 * another are one sale. Evidence counts once: after a change of hands, or another product, only
 * later contents are compared, and contacts that follow within 30 days belong to it.
 * @param timeline revisions of one listing, oldest first
 */
export function ownerChangesOf(timeline: readonly Revision[]): (OwnerChange | null)[] {
  let since = 0;
  let hands: Revision | undefined;
  return timeline.map((revision, at) => {
    const before = timeline[at - 1];
    if (!before || !showsNewIdentity(before.content, revision.content)) return null;
    const isAftermath = hands !== undefined && isWithinWindow(hands, revision);
    const step = ownerChange(before.content, revision.content, isAftermath);
    since = startOfWindow(timeline, since, at);
    // A step may say nothing alone: a site that comes back as another's.
    const isEnough = isAftermath || (step !== null && isChangeOfHands(step));
    const change = isEnough ? step : (combined(timeline[since], revision) ?? step);
    if ((change && isChangeOfHands(change)) || isTakenOver(before.content, revision.content)) {
      since = at;
      hands = revision;
    }
    return change;
  });
}

function combined(from: Revision | undefined, to: Revision): OwnerChange | null {
  const change = from ? ownerChange(from.content, to.content) : null;
  return change && isChangeOfHands(change) ? change : null;
}

/** The revision that was in effect 30 days before another, but none before `since`. */
function startOfWindow(timeline: readonly Revision[], since: number, at: number): number {
  let from = since;
  const isLeft = (next: Revision | undefined) => next && !isWithinWindow(next, timeline[at] ?? next);
  while (from < at - 1 && isLeft(timeline[from + 1])) from++;
  return from;
}

function isWithinWindow(earlier: Revision, later: Revision): boolean {
  return later.seenAt.getTime() - earlier.seenAt.getTime() < EVIDENCE_DAYS * 86_400_000;
}
