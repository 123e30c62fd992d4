import { type BuiltProblem, buildProblem } from '../input/build-problem.ts';
import { cachedProblem } from '../input/cached-problem.ts';
import type { PairingInput } from '../input/pairing-input.ts';
import type { Placement } from '../revisions/revision.ts';
import { fixPlaces } from './fixed-groups.ts';
import { goingOn, hasLocks } from './going-on.ts';
import type { NewRun } from './run.ts';
import type { RunsRepository } from './runs.repository.ts';

type RunSettings = Pick<NewRun, 'kind' | 'objective' | 'seed' | 'effort' | 'parentRunId' | 'parentRevision'>;

/** How the problem of a run is made of what it depends on, and of what it starts from. */
export interface RunPlan {
  /** The placement that it starts from; null: from nothing. */
  before: Placement | null;
  /** @param isScored false: all scores are 0 */
  build(input: PairingInput, isScored?: boolean): PlannedProblem;
}

/** A problem with the placement that it starts from: its groups are in the order of the places. */
export interface PlannedProblem extends BuiltProblem {
  start: Placement | null;
}

/**
 * Plans a run. Who was taken out by hand in what it starts from stays out, and who is locked in it
 * stays where they are.
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
      const start = before && kind !== 'new' ? goingOn(built.problem, before) : null;
      if (!start || (kind === 'repair' && !hasLocks(built.problem, start))) return { ...built, start };
      return { ...built, start, problem: fixPlaces(built.problem, start) };
    },
  };
}

/** Those whom an organizer took out of a placement. */
export function takenOut(placement: Placement | null): Set<string> {
  const unpaired = [...(placement?.unpaired ?? [])];
  return new Set(unpaired.flatMap(([id, { reason }]) => (reason === 'taken_out' ? [id] : [])));
}
