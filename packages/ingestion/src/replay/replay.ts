import { claimDataOrigin } from '@pi/db/queries/claim-data-origin';
import { hasMarketplaceDayBefore } from '@pi/db/queries/derive-marketplace-day';
import { createRun, ensureMarketplace, finishRun } from '@pi/db/queries/runs';
import { type Day, dayOf, type Problem } from '@pi/domain';
import type { MarketplaceAdapter, StoreResponse } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { derive, settleWholeList } from '../derive/derive.ts';
import { type RunReport, reportRun } from '../run/report.ts';
import { judgeList } from '../steps/judge-list.ts';
import { keepResponse } from '../steps/keep-response.ts';
import { readResponses } from '../steps/read-responses.ts';
import { storeUnits } from '../steps/store-units.ts';
import { observedAt, type ReadUnit } from '../steps/unit.ts';
import { loadResponse, type ManifestLine, readManifest } from './manifest.ts';

export interface ReplayOptions {
  /** Path of the manifest. */
  manifest: string;
  onProgress?(marketplace: string, done: number, total: number): void;
}

export interface ReplayReport {
  runs: RunReport[];
  /** Lines that could not be used, each with its reason. */
  unusable: Problem[];
}

type Line = { line: number; recorded: ManifestLine };

/**
 * Feeds recorded responses through the path of the daily run, in place of the network: keep, read, store, derive. Lines apply in the order of
 * `fetchedAt`, whatever their order in the file; pages older than what is known add history. The network is asked nothing, so it
 * works for marketplaces that are off.
 * @throws Error when the manifest cannot be read or the database holds sample data
 */
export async function replay(deps: IngestionDeps, options: ReplayOptions): Promise<ReplayReport> {
  await claimDataOrigin(deps.db, 'live');
  const unusable: Problem[] = [];
  const byAdapter = new Map<MarketplaceAdapter, Line[]>();
  for await (const line of readManifest(options.manifest)) {
    if ('problem' in line) unusable.push(line.problem);
    else byAdapter.set(line.adapter, [...(byAdapter.get(line.adapter) ?? []), line]);
  }
  const runs: RunReport[] = [];
  for (const [adapter, lines] of byAdapter) {
    lines.sort((a, b) => Date.parse(a.recorded.fetchedAt) - Date.parse(b.recorded.fetchedAt) || a.line - b.line);
    runs.push(await replayMarketplace(deps, adapter, lines, unusable, options));
  }
  return { runs, unusable };
}

async function replayMarketplace(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  lines: Line[],
  unusable: Problem[],
  options: ReplayOptions,
) {
  const { name } = adapter.about;
  await ensureMarketplace(deps.db, name);
  const run = await createRun(deps.db, 'replay', name, dayOf(lines.at(-1)?.recorded.fetchedAt ?? deps.now()));
  const log = deps.log.child({ runId: run.id, marketplace: name });
  const touched = new Set<Day>();
  let done = 0;
  // A day at a time: bodies of one day are in memory together, never those of the whole manifest.
  for (const linesOfDay of daysOf(lines)) {
    const responses = await loadDay(options.manifest, linesOfDay, unusable);
    const groups = adapter.groupRecorded?.(responses) ?? responses.map((response) => [response]);
    for (const batch of withoutRepeats(await readUnits(deps, adapter, groups))) {
      const judged = await Promise.all(batch.map((unit) => judgeList(deps.db, name, unit)));
      const whole = judged.filter((unit) => unit.result.wholeCatalogue).map((unit) => dayOf(observedAt(unit)));
      const announceNew = whole[0] !== undefined && (await hasMarketplaceDayBefore(deps.db, name, whole[0]));
      const counts = await storeUnits(deps, judged, { run, announceNew });
      for (const day of whole) await settleWholeList(deps.db, adapter.about, day);
      for (const unit of judged) touched.add(dayOf(observedAt(unit)));
      log.info(counts, 'recorded units stored');
    }
    done += linesOfDay.length;
    options.onProgress?.(name, done, lines.length);
  }
  await derive(deps.db, adapter.about, [...touched]);
  const report = await reportRun(deps.db, run, '');
  const status = report.counts.failures > 0 ? 'partial' : 'succeeded';
  const finished = await deps.db.transaction((tx) => finishRun(tx, run.id, { status, error: null }));
  return reportRun(deps.db, finished, `${lines.length} recorded responses replayed`);
}

function daysOf(lines: Line[]): Line[][] {
  const days = new Map<Day, Line[]>();
  for (const line of lines) {
    const day = dayOf(line.recorded.fetchedAt);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days.values()];
}

async function loadDay(manifest: string, lines: Line[], unusable: Problem[]): Promise<StoreResponse[]> {
  const responses: StoreResponse[] = [];
  for (const { line, recorded } of lines) {
    try {
      responses.push(await loadResponse(manifest, recorded));
    } catch (error) {
      unusable.push({
        kind: 'unusable_line',
        message: `line ${line}: file: ${(error as Error).message}`,
        url: recorded.url,
      });
    }
  }
  return responses;
}

async function readUnits(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  groups: StoreResponse[][],
): Promise<ReadUnit[]> {
  return Promise.all(
    groups.map(async (responses) => ({
      key: responses.map((response) => `${response.url}@${response.fetchedAt}`).join(' '),
      responses: await Promise.all(responses.map((response) => keepResponse(deps, adapter.about.name, response))),
      result: readResponses(adapter, responses),
    })),
  );
}

// Units that speak of the same plugin are stored one after the other: each is a state of its own.
function withoutRepeats(units: ReadUnit[]): ReadUnit[][] {
  const batches: ReadUnit[][] = [];
  let ids = new Set<string>();
  for (const unit of units) {
    const own = [...unit.result.listings, ...unit.result.gone].map((one) => one.externalId);
    const batch = batches.at(-1);
    if (!batch || own.some((id) => ids.has(id))) {
      batches.push([unit]);
      ids = new Set(own);
    } else {
      batch.push(unit);
      for (const id of own) ids.add(id);
    }
  }
  return batches;
}
