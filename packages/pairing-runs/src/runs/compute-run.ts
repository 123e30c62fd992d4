import type { RunState } from '@pi/domain/events';
import { type Progress, pairPeople, validate } from '@pi/pairing';
import { findConflict } from '../conflicts/find-conflict.ts';
import type { StoredConflict } from '../conflicts/stored-conflict.ts';
import { hashInput } from '../input/input-hash.ts';
import { readInput } from '../input/read-input.ts';
import { measure } from '../revisions/measure.ts';
import { MOST_ATTEMPTS } from './dead-runs.ts';
import { firstPlacement } from './first-placement.ts';
import { planRun } from './plan-run.ts';
import type { Run } from './run.ts';
import type { RunsRepository } from './runs.repository.ts';

const TOUCH_MS = 1000;
const UNDECIDED: StoredConflict = { answer: 'undecided', rules: [], remedies: [] };

/**
 * Computes the groups of a run that this process has, and stores them: all of them, or nothing.
 * Says every second how far it is, and ends where the run is cancelled meanwhile.
 * @param signal lets the run wait again; one that was begun too often has failed
 * @returns how it ended
 * @throws Error where the computation failed; the run is `failed` then
 */
export async function computeRun(repository: RunsRepository, run: Run, signal?: AbortSignal): Promise<RunState> {
  const lost = new AbortController();
  let last: Progress = { share: 0, total: null };
  const touching = setInterval(() => {
    repository.touchRun(run, last.share, last.total).then(
      (isOurs) => isOurs || lost.abort(),
      () => {}, // the next one tells
    );
  }, TOUCH_MS);
  const onProgress = (progress: Progress) => {
    last = progress;
  };
  try {
    const signals = signal ? AbortSignal.any([lost.signal, signal]) : lost.signal;
    return await compute(repository, run, { onProgress, signal: signals });
  } catch (error) {
    if (lost.signal.aborted) return 'cancelled';
    const isAborted = signal?.aborted ?? false;
    const state = isAborted && run.attempts < MOST_ATTEMPTS ? 'waiting' : 'failed';
    await repository.finishRun(run, { state });
    if (isAborted) return state;
    throw error;
  } finally {
    clearInterval(touching);
  }
}

async function compute(
  repository: RunsRepository,
  run: Run,
  options: { onProgress(progress: Progress): void; signal: AbortSignal },
): Promise<RunState> {
  const event = await repository.getEvent(run.eventId);
  if (!event) return 'cancelled'; // deleted, with the run
  const input = await readInput(repository, event);
  const plan = await planRun(repository, run);
  const built = plan.build(input);
  const { problem, notes } = built;
  const solution = await pairPeople(problem, options);
  if (!solution) {
    const conflict = (await findConflict(input, plan, { effort: 1 })) ?? UNDECIDED;
    const isOurs = await repository.finishRun(run, { state: conflict.answer, conflict, rules: notes });
    return isOurs ? conflict.answer : 'cancelled';
  }
  const { bound, groups: found } = solution;
  assertValid(validate(problem, found));
  // The smaller groups last, where no group has a number already.
  const groups = plan.before ? found : found.toSorted((a, b) => b.length - a.length);
  const placement = firstPlacement(input, groups, plan.before, run.kind === 'rest');
  const measures = measure(built, placement);
  return repository.transaction(async (repo) => {
    const isOurs = await repo.finishRun(run, {
      ...{ state: 'done', rules: notes, total: measures.total, inputHash: hashInput(input) },
      ...{ boundValue: bound.value, boundMethod: bound.method },
    });
    if (!isOurs) return 'cancelled';
    const head = { number: 0, step: null, byUserId: null, at: repo.now(), undo: null, redo: null };
    await repo.insertRevision(run.id, { ...head, ...measures, placement });
    return 'done';
  });
}

/** Nothing that breaks a rule is ever stored as computed, whoever computed it. */
function assertValid(violations: readonly { rule: string }[]): void {
  if (violations.length === 0) return;
  const rules = [...new Set(violations.map(({ rule }) => rule))].join(', ');
  throw new Error(`the solver broke its own rules: ${rules}`);
}
