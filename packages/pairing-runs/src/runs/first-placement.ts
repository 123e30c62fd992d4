import type { Groups } from '@pi/pairing';
import { unpairedOf } from '../board/list-unpaired.ts';
import type { PairingInput } from '../input/pairing-input.ts';
import type { Placement } from '../revisions/revision.ts';

/**
 * The placement of a run that was computed now. What was locked in the one that it started from
 * stays locked, who was taken out by hand stays out, and who was confirmed to be in no group stays
 * confirmed.
 */
export function firstPlacement(
  input: PairingInput,
  groups: Groups,
  before: Placement | null,
  keepsLocks: boolean,
): Placement {
  const roles = new Map(
    input.people.map(({ user, registration }) => [user.id, input.event.roles && registration.role]),
  );
  const unpaired = unpairedOf(input);
  const placed = new Set(groups.flat());
  for (const [id, own] of before?.unpaired ?? []) {
    if (placed.has(id) || !roles.has(id)) continue;
    const now = unpaired.get(id);
    if (!now || own.reason === 'taken_out' || (now.reason === own.reason && now.detail === own.detail))
      unpaired.set(id, own);
  }
  const locked = keepsLocks ? before : null;
  return {
    groups,
    lockedGroups: new Set([...(locked?.lockedGroups ?? [])].filter((at) => at < groups.length)),
    lockedPeople: new Set([...(locked?.lockedPeople ?? [])].filter((id) => placed.has(id))),
    unpaired,
    roles,
  };
}
