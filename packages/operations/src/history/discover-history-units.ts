import { type Failure, replaceFailures } from '@pi/db/queries/health/failures';
import { finishDiscovery } from '@pi/db/queries/runs/run-life';
import { addUnits } from '@pi/db/queries/runs/units';
import { keyProblem, type Problem } from '@pi/domain';
import type { HistoryContext, HistorySource } from './history-source.ts';

const BATCH_SIZE = 1000;
/** The unit key of failures of discovery. */
const DISCOVERY_KEY = 'list';

/**
 * Adds the units of a source to the run, batch by batch. Units that the run has already keep their
 * state; what cannot be a unit becomes a failure of the run.
 */
export async function discoverHistoryUnits(source: HistorySource, context: HistoryContext): Promise<void> {
  const { deps, run, options } = context;
  const problems: Problem[] = [];
  let keys: string[] = [];
  let found = 0;
  const flush = async () => {
    await deps.db.transaction((tx) => addUnits(tx, run.id, keys, found - keys.length));
    keys = [];
  };
  for await (const item of source.discover(context)) {
    const problem = typeof item === 'string' ? keyProblem(item) : item;
    if (problem) problems.push(problem);
    if (problem || typeof item !== 'string') continue;
    if (found === options.limit) break;
    keys.push(item);
    found += 1;
    if (keys.length === BATCH_SIZE) await flush();
  }
  const failures = problems.map((problem) => toFailure(problem, deps.now()));
  await deps.db.transaction(async (tx) => {
    await addUnits(tx, run.id, keys, found - keys.length);
    await replaceFailures(tx, run, [DISCOVERY_KEY], failures);
    await finishDiscovery(tx, run.id, true);
  });
}

function toFailure({ kind, message, externalId = null, url = null }: Problem, at: Date): Failure {
  return { kind, message, externalId, url, unitKey: DISCOVERY_KEY, bodySha256: null, at };
}
