import { groupOf } from './apply-step.ts';
import type { Revision } from './revision.ts';

/** What differs from one revision to another. */
export interface Difference {
  /** Who is in another group, by name; groups by their number, null: in none. */
  moved: { id: string; name: string; from: number | null; to: number | null }[];
  /** In millionths. */
  changeOfTotal: number;
}

/** What differs between two revisions of a run. @param names of people by their ids */
export function differenceOf(from: Revision, to: Revision, names: ReadonlyMap<string, string>): Difference {
  const numberIn = ({ placement }: Revision, id: string) => groupOf(placement, id) + 1 || null;
  const people = new Set([...from.placement.roles.keys(), ...to.placement.roles.keys()]);
  const moved = [...people].flatMap((id) => {
    const [before, after] = [numberIn(from, id), numberIn(to, id)];
    const name = names.get(id);
    return before === after || name === undefined ? [] : [{ id, name, from: before, to: after }];
  });
  return {
    moved: moved.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)),
    changeOfTotal: to.total - from.total,
  };
}
