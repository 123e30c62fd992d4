import type { Board } from '@pi/domain/events';
import { groupOf } from '../revisions/apply-step.ts';
import type { Placement, Revision } from '../revisions/revision.ts';
import type { Run } from '../runs/run.ts';

/**
 * The bound of a run, as far as it says anything of a revision of it; null: nothing. It is one of
 * the people who were paired, with the locks and the rules that the run had.
 */
export function knownBound({
  run,
  computed,
  latest,
}: {
  run: Pick<Run, 'bound'>;
  computed: Revision;
  latest: Revision;
}): Board['bound'] {
  if (latest.violations.length > 0) return null;
  return frameOf(latest.placement) === frameOf(computed.placement) ? run.bound : null;
}

/** Who is paired, and who stays in which group. */
function frameOf(placement: Placement): string {
  const { groups, lockedGroups, lockedPeople } = placement;
  return JSON.stringify([
    groups.flat().toSorted(),
    [...lockedGroups].toSorted((a, b) => a - b).map((at) => [at, groups[at]?.toSorted()]),
    [...lockedPeople].toSorted().map((id) => [id, groupOf(placement, id)]),
  ]);
}
