import { isDeepStrictEqual } from 'node:util';
import type { RevenueSource, StoredEstimate } from '@pi/db/queries/revenue/list-revenue-sources.sql';
import type { OwnerKind, RevenueInputs } from '@pi/domain';

/**
 * What to do with the day's estimate of a plugin: store it where it is another than that of the
 * days before, and delete the stored one where it is not, or not any more. `nothing` where all is
 * right already.
 * @param estimate null where there is none
 */
export function compareEstimates(
  { before, today }: Pick<RevenueSource, 'before' | 'today'>,
  estimate: (StoredEstimate & { inputs: RevenueInputs }) | null,
): 'upsert' | 'delete' | 'nothing' {
  if (!estimate || (before && isSame(before, { ...estimate, ownerKind: estimate.inputs.ownerKind }))) {
    return today ? 'delete' : 'nothing';
  }
  const isStored =
    today !== null &&
    isSame({ ...today, ownerKind: today.inputs.ownerKind }, { ...estimate, ownerKind: estimate.inputs.ownerKind }) &&
    isDeepStrictEqual(today.inputs, estimate.inputs);
  return isStored ? 'nothing' : 'upsert';
}

type Compared = StoredEstimate & { ownerKind: OwnerKind };

function isSame(one: Compared, other: Compared): boolean {
  return (
    one.lower === other.lower &&
    one.point === other.point &&
    one.upper === other.upper &&
    one.methodVersion === other.methodVersion &&
    one.ownerKind === other.ownerKind
  );
}
