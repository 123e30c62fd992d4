import type { Objective } from '@pi/domain/events';
import { groupSizes } from '../problem/group-sizes.ts';
import type { Problem } from '../problem/problem.ts';
import type { Instance } from './parse-instance.ts';

/** What an instance is solved with. */
export interface InstanceOptions {
  /** People of a group; sizes differ by one at most where they do not divide all. */
  size: number;
  seed?: number;
  objective?: Objective;
  effort?: number;
}

/** The problem of an instance, without rules: its people in groups of a size. */
export function problemOfInstance(
  { people, scores }: Instance,
  { size, seed = 1, objective = 'total', effort = 1 }: InstanceOptions,
): Problem {
  return {
    people: Array.from({ length: people }, (_, person) => ({
      id: String(person),
      role: null,
      capacity: null,
      quarters: null,
    })),
    scores,
    scoredPairs: 'all',
    sizes: groupSizes(people, { groupSize: size, groupCountRule: 'nearest', groupCount: null }),
    hasFreeSizes: false,
    rules: [],
    objective,
    fixed: [],
    seed,
    effort,
  };
}
