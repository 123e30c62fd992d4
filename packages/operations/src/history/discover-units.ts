import { type Failure, replaceFailures } from '@pi/db/queries/health/failures';
import { finishDiscovery } from '@pi/db/queries/runs/run-life';
import { addUnits } from '@pi/db/queries/runs/units';
import type { Problem } from '@pi/domain';
import type { HistoryContext, HistorySource } from './history-source.ts';

const AT_ONCE = 1000;
/** Failures of the list of units stand under this key. */
const LIST = 'list';

/**
 * Notes the units of work of a source, portion by portion; units that are known already keep their state. What could not
 * become one is a failure of the run.
 */
export async function discoverUnits(source: HistorySource, context: HistoryContext): Promise<void> {
  const { deps, run, options } = context;
  const problems: Problem[] = [];
  let keys: string[] = [];
  let found = 0;
  const flush = async () => {
    await deps.db.transaction((tx) => addUnits(tx, run.id, keys, found - keys.length));
    keys = [];
  };
  for await (const one of source.discover(context)) {
    if (typeof one !== 'string') {
      problems.push(one);
      continue;
    }
    if (found === options.limit) break;
    keys.push(one);
    found += 1;
    if (keys.length === AT_ONCE) await flush();
  }
  await deps.db.transaction(async (tx) => {
    await addUnits(tx, run.id, keys, found - keys.length);
    await replaceFailures(
      tx,
      run,
      [LIST],
      problems.map((problem) => failureOf(problem, deps.now())),
    );
    await finishDiscovery(tx, run.id, true);
  });
}

function failureOf({ kind, message, externalId = null, url = null }: Problem, at: Date): Failure {
  return { kind, message, externalId, url, unitKey: LIST, bodySha256: null, at };
}
