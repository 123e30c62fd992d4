import type { pairingRuns } from '@pi/db';
import type { StoredConflict } from '../conflicts/stored-conflict.ts';
import type { RuleNote } from '../rules/rule-note.ts';
import type { Run } from './run.ts';

/** A run as its row says. */
export function toRun(row: typeof pairingRuns.$inferSelect): Run {
  const { boundValue, boundMethod, createdBy: _, seenAt: __, ...run } = row;
  return {
    ...run,
    rules: row.rules as RuleNote[],
    conflict: row.conflict as StoredConflict | null,
    bound: boundValue === null || boundMethod === null ? null : { value: boundValue, method: boundMethod },
  };
}
