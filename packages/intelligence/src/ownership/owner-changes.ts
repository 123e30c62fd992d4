import { isChangeOfHands } from '@pi/domain';
import type { OwnedContent } from './identity.ts';
import { isTakenOver, type Ownership } from './is-taken-over.ts';
import { type OwnerChange, ownerChange } from './owner-change.ts';

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
 * another are one sale. Evidence counts once: a change of hands, or another product, starts anew.
 * @param timeline revisions of one listing, oldest first
 */
export function ownerChangesOf(timeline: readonly Revision[]): (OwnerChange | null)[] {
  let since = 0;
  return timeline.map((revision, at) => {
    const before = timeline[at - 1];
    const step = before ? ownerChange(before.content, revision.content) : null;
    if (!before || !step) return null;
    since = startOfWindow(timeline, since, at);
    const change = isChangeOfHands(step) ? step : (combined(timeline[since], revision) ?? step);
    if (isChangeOfHands(change) || isTakenOver(before.content, revision.content)) since = at;
    return change;
  });
}

function combined(from: Revision | undefined, to: Revision): OwnerChange | null {
  const change = from ? ownerChange(from.content, to.content) : null;
  return change && isChangeOfHands(change) ? change : null;
}

/** The revision that was in effect 30 days before another, but none before `since`. */
function startOfWindow(timeline: readonly Revision[], since: number, at: number): number {
  const start = (timeline[at]?.seenAt.getTime() ?? 0) - EVIDENCE_DAYS * 86_400_000;
  let from = since;
  while (from < at - 1 && (timeline[from + 1]?.seenAt.getTime() ?? 0) <= start) from++;
  return from;
}
