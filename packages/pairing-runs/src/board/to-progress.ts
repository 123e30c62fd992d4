import type { RunProgress } from '@pi/domain/events';
import { describeConflict } from '../conflicts/describe-conflict.ts';
import type { ViolationWords } from '../rules/broken-rule.ts';
import type { Run } from '../runs/run.ts';

/** How far a run is. */
export function toProgress(run: Run, words: ViolationWords): RunProgress {
  return {
    run: run.id,
    state: run.state,
    share: run.share,
    total: run.total,
    conflict: run.conflict && describeConflict(run.conflict, words),
  };
}
