import { type BuiltProblem, buildProblem } from '../input/build-problem.ts';
import { cachedProblem } from '../input/cached-problem.ts';
import type { PairingInput } from '../input/pairing-input.ts';
import type { Placement } from '../revisions/revision.ts';
import { fixPlaces } from './fixed-groups.ts';
import type { NewRun } from './run.ts';
import type { RunsRepository } from './runs.repository.ts';

type RunSettings = Pick<NewRun, 'kind' | 'objective' | 'seed' | 'effort' | 'parentRunId' | 'parentRevision'>;

/** How the problem of a run is made of what it depends on, and of what it starts from. */
export interface RunPlan {
  /** The placement that it starts from; null: from nothing. */
  before: Placement | null;
  /** @param isScored false: all scores are 0 */
  build(input: PairingInput, isScored?: boolean): BuiltProblem;
}

/**
 * Plans a run. Who was taken out by hand in what it starts from stays out.
 * @throws RequestError where all groups are locked and somebody is in none
 */
export async function planRun(repository: RunsRepository, run: RunSettings): Promise<RunPlan> {
  const { kind, objective, seed, effort, parentRunId, parentRevision } = run;
  const before =
    parentRunId === null ? null : ((await repository.getRevision(parentRunId, parentRevision ?? 0))?.placement ?? null);
  const without = takenOut(before);
  return {
    before,
    build(input, isScored = true) {
      const settings = { objective, seed, effort };
      const built =
        isScored && without.size === 0
          ? cachedProblem(input, settings)
          : buildProblem(input, settings, { isScored, without });
      return kind === 'rest' && before ? { ...built, problem: fixPlaces(built.problem, before) } : built;
    },
  };
}

/** Those whom an organizer took out of a placement. */
export function takenOut(placement: Placement | null): Set<string> {
  const unpaired = [...(placement?.unpaired ?? [])];
  return new Set(unpaired.flatMap(([id, { reason }]) => (reason === 'taken_out' ? [id] : [])));
}
