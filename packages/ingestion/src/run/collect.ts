import { hasMarketplaceDayBefore } from '@pi/db/queries/derive-marketplace-day';
import { countUnits, type IngestionRun, listTodoUnits } from '@pi/db/queries/runs';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { type Forgotten, loadForgotten } from '../forget/forgotten.ts';
import { fetchUnit } from '../steps/fetch-unit.ts';
import { judgeList } from '../steps/judge-list.ts';
import { readAndKeep } from '../steps/read-and-keep.ts';
import { isFailed, storeUnits } from '../steps/store-units.ts';
import type { ReadUnit } from '../steps/unit.ts';
import type { RunOptions } from './run-marketplace.ts';

const LARGEST_BATCH = 100;
/** A batch takes about so long at the store's pace: what a deadline overruns, and a killed process loses. */
const BATCH_SECONDS = 10;

/**
 * Fetches, keeps, reads and stores the units of a run that are to do, batch by batch, until there are none, time is up, or the store refuses.
 * @returns why the store may not be asked any more, or null
 */
export async function collect(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  run: IngestionRun,
  options: RunOptions,
): Promise<string | null> {
  const { name, pace } = adapter.about;
  const batch = Math.min(LARGEST_BATCH, Math.ceil(pace.perSecond * BATCH_SECONDS));
  const announceNew = await hasMarketplaceDayBefore(deps.db, name, run.day);
  const before = await countUnits(deps.db, run.id);
  const total = before.todo + before.done + before.failed;
  let done = before.done + before.failed;
  options.onProgress?.(name, done, total);
  for (;;) {
    if (options.deadline && deps.now() >= options.deadline) return null;
    const keys = await listTodoUnits(deps.db, run.id, batch);
    if (keys.length === 0) return null;
    const forgotten = await loadForgotten(deps.db);
    const units = await Promise.all(keys.map((key) => readUnit(deps, adapter, run, key, forgotten, options.limit)));
    const refused = units.find(isRefused);
    // What was not tried any more because the store refuses stays to do.
    const tried = refused ? units.filter((unit) => !isRefused(unit) || unit === refused) : units;
    const counts = await storeUnits(deps, tried, { run, announceNew, owner: deps.owner });
    done += tried.length;
    deps.log.info({ ...counts, done, total }, 'batch stored');
    options.onProgress?.(name, done, total);
    if (refused) return refused.result.problems[0]?.message ?? 'the store refuses';
  }
}

async function readUnit(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  { day }: IngestionRun,
  key: string,
  forgotten: Forgotten,
  limit: number | undefined,
): Promise<ReadUnit> {
  const { responses: fetched, problem } = await fetchUnit(deps, adapter, key);
  const { responses, result } = await readAndKeep(deps, adapter, fetched, forgotten);
  const unit = { key, day, responses };
  if (problem) return { ...unit, result: { listings: [], gone: [], problems: [problem] } };
  if (limit === undefined) return judgeList(deps.db, adapter.about.name, { ...unit, result });
  return { ...unit, result: { ...result, listings: result.listings.slice(0, limit), wholeCatalogue: false } };
}

// A 403, a captcha, a host that the fetcher has stopped asking.
function isRefused(unit: ReadUnit): boolean {
  return isFailed(unit) && unit.result.problems.some((problem) => problem.kind === 'blocked');
}
