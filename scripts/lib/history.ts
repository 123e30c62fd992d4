import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeFailure } from '@pi/cli/environment/describe-failure';
import type { openSample } from '@pi/cli/environment/open-sample';
import { createSampleHistory } from '@pi/cli/environment/sample-history';
import type { Db } from '@pi/db';
import { hasBackfilled } from '@pi/db/queries/history/backfill';
import type { Day } from '@pi/domain';
import { backfill, type HistorySource, SOURCES } from '@pi/operations/history';
import { getAdapter, type MarketplaceAdapter } from '@pi/scrapers';
import { sampleHistoryFiles } from '@pi/stores';

/** How many marketplaces are filled in at the same time. */
const LANES = 2;

type Sample = Awaited<ReturnType<typeof openSample>>;

interface HistoryOptions {
  today: Day;
  /** The days that were collected. */
  collected: readonly Day[];
  /** Nothing further is filled in once it aborts. */
  signal: AbortSignal;
  log(line: string): void;
}

/**
 * Fills in the history of the sample data, once: numbers of the days that were not collected, and
 * the files of the stores of which there is nothing but history. What fails is logged and tried
 * again at the next start.
 */
export async function fillSampleHistory(db: Db, sample: Sample, options: HistoryOptions): Promise<void> {
  const { today, collected, signal, log } = options;
  const folder = await mkdtemp(join(tmpdir(), 'plugin-intelligence-history-'));
  try {
    const todo: [HistorySource, MarketplaceAdapter][] = sample.deps.adapters.map((adapter) => [
      createSampleHistory(sample.catalogue, adapter, { newest: collected.at(-1) ?? today, collected }),
      adapter,
    ]);
    for (const [path, body] of sampleHistoryFiles(sample.catalogue, today)) await writeFile(join(folder, path), body);
    todo.push([SOURCES['figma-files'], getAdapter('figma')]);
    let numbers = 0;
    const fillNext = async (): Promise<void> => {
      for (let next = todo.shift(); next && !signal.aborted; next = todo.shift()) {
        const [source, adapter] = next;
        if (await hasBackfilled(db, source.name, adapter.info.name)) continue;
        const report = await backfill(sample.deps, source, adapter, { dataOrigin: 'sample', path: folder });
        numbers += report.counts.newDays ?? 0;
        if (report.status !== 'succeeded') log(`  ${adapter.info.name}: no history: ${report.message}`);
      }
    };
    await Promise.all(Array.from({ length: LANES }, fillNext));
    if (numbers > 0) log(`Filled in ${numbers} numbers of earlier days.`);
  } catch (error) {
    log(`The history could not be filled in: ${describeFailure(error)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
