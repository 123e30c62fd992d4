import type { RunProgress } from '@pi/domain/events';
import { describeConflict } from '../conflicts/describe-conflict.ts';
import type { ViolationWords } from '../rules/broken-rule.ts';
import type { Run } from '../runs/run.ts';

/** How far a run is. @param words of what clashes; null where nothing does */
export function toProgress(run: Run, words: ViolationWords | null): RunProgress {
  return {
    run: run.id,
    state: run.state,
    share: run.share,
    total: run.total,
    conflict: run.conflict && words && describeConflict(run.conflict, words),
  };
}
