import { GROUP_SIZES } from '../problem/hard-rule.ts';
import type { Problem } from '../problem/problem.ts';
import type { Instance } from './instance.ts';
import type { Unit } from './units.ts';

/** Rules that cannot be followed because there are too few or too many people for them, or null. */
export function findByCounting(problem: Problem, instance: Instance): string[] | null {
  const { ids, groups, sizes, largest } = instance;
  const isWrong = sizes
    ? sizes.reduce((sum, size) => sum + size, 0) !== ids.length || sizes.some((size) => size < 2)
    : groups !== null && (ids.length < 2 * groups || (groups === 0 && ids.length > 0));
  if (isWrong) return [GROUP_SIZES];
  if (ids.length === 0) return null;
  const sum = (value: (unit: Unit) => number) => instance.units.reduce((total, unit) => total + value(unit), 0);
  const sizeRules = groups === null ? [] : [GROUP_SIZES];
  for (const [nth, { id, isForAll, least, most }] of instance.counts.entries()) {
    const of = sum((unit) => unit.of[nth] ?? 0);
    const needing = isForAll ? (groups ?? 1) : Math.ceil(sum((unit) => unit.each[nth] ?? 0) / largest);
    if (of < least * needing) return [id, ...sizeRules];
    if (isForAll && groups !== null && of > most * groups) return [id, GROUP_SIZES];
  }
  const capacity = problem.rules.find(({ id, kind }) => kind === 'capacity' && instance.rules.has(id));
  if (capacity && sum(({ mentees }) => mentees) > sum((unit) => unit.capacity)) return [capacity.id];
  if (capacity && groups !== null && groups > mostWithMentor(problem, sizes)) return [capacity.id, GROUP_SIZES];
  return null;
}

/** How many groups can have a mentor, or nobody who needs one. */
function mostWithMentor({ people }: Problem, sizes: readonly number[] | null): number {
  const mentors = people.filter(({ role, capacity }) => role === 'mentor' && capacity !== 0).length;
  const others = people.filter(({ role, capacity }) => role === null || (role === 'mentor' && capacity === 0)).length;
  return mentors + Math.floor(others / (sizes ? Math.min(...sizes) : 2));
}
