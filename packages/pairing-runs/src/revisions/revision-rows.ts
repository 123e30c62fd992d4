import type { pairingGroups, pairingPlaces, pairingRevisions } from '@pi/db';
import type { Reason, Violation } from '@pi/pairing';
import type { Placement, Revision, Unpaired } from './revision.ts';

type PlaceRow = typeof pairingPlaces.$inferSelect;

/** The rows of a revision; groups in the order of their numbers. */
export interface RevisionRows {
  head: typeof pairingRevisions.$inferSelect;
  groups: (typeof pairingGroups.$inferSelect)[];
  places: PlaceRow[];
}

/** A revision as its rows say. Who deleted their account is in none. */
export function toRevision({ head, groups, places }: RevisionRows): Revision {
  const { number, step, byUserId, at, undo, redo, total } = head;
  return {
    ...{ number, step, byUserId, at, undo, redo, total },
    groupScores: groups.map(({ score }) => score),
    ownScores: new Map(places.flatMap(({ userId, score }) => (score === null ? [] : [[userId, score]]))),
    reasons: groups.map(({ reasons }) => reasons as Reason[]),
    violations: head.violations as Violation[],
    placement: toPlacement(groups, places),
  };
}

function toPlacement(groups: RevisionRows['groups'], places: readonly PlaceRow[]): Placement {
  const unpaired = places.flatMap(({ userId, groupNumber, unpairedReason, unpairedDetail, isSigned }) => {
    if (groupNumber !== null) return [];
    if (unpairedReason === null) throw new Error(`user ${userId} is in no group, for no reason`);
    const one: Unpaired = { reason: unpairedReason, detail: unpairedDetail ?? '', isSigned };
    return [[userId, one] as const];
  });
  return {
    groups: groups.map(({ number }) =>
      places.filter(({ groupNumber }) => groupNumber === number).map(({ userId }) => userId),
    ),
    lockedGroups: new Set(groups.flatMap(({ isLocked }, at) => (isLocked ? [at] : []))),
    lockedPeople: new Set(places.filter(({ isLocked }) => isLocked).map(({ userId }) => userId)),
    unpaired: new Map(unpaired),
    roles: new Map(places.map(({ userId, role }) => [userId, role])),
  };
}

/** A revision as it is stored. */
export function toRows(runId: string, revision: Revision): RevisionRows {
  const { placement, number, step, byUserId, at, undo, redo, total, violations } = revision;
  const own = (userId: string): PlaceRow => ({
    ...{ runId, revision: number, userId },
    role: placement.roles.get(userId) ?? null,
    groupNumber: null,
    unpairedReason: null,
    unpairedDetail: null,
    isSigned: false,
    isLocked: placement.lockedPeople.has(userId),
    score: revision.ownScores.get(userId) ?? null,
  });
  const grouped = placement.groups.flatMap((group, index) =>
    group.map((userId) => ({ ...own(userId), groupNumber: index + 1 })),
  );
  const others = [...placement.unpaired].map(([userId, { reason, detail, isSigned }]) => ({
    ...own(userId),
    unpairedReason: reason,
    unpairedDetail: detail,
    isSigned,
  }));
  return {
    head: { ...{ runId, number, step, byUserId, at, undo, redo, total }, violations: [...violations] },
    groups: placement.groups.map((_, index) => ({
      ...{ runId, revision: number, number: index + 1 },
      isLocked: placement.lockedGroups.has(index),
      score: revision.groupScores[index] ?? 0,
      reasons: [...(revision.reasons[index] ?? [])],
    })),
    places: [...grouped, ...others],
  };
}
