import { describeDatabaseError } from '@pi/db';
import { countFailures } from '@pi/db/queries/health/failures';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { finishRun } from '@pi/db/queries/runs/run-life';
import { createRun, ensureMarketplace, getRun } from '@pi/db/queries/runs/runs';
import { type Day, dayOf, type Problem } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import { tryWriteRunFile } from '@pi/ingestion/archive';
import { derive } from '@pi/ingestion/derive';
import { parseResponses } from '@pi/ingestion/parse-responses';
import { POLICIES, processUnits, type ReadUnit, type RunReport, reportRun, statusOf } from '@pi/ingestion/pipeline';
import type { MarketplaceAdapter, StoreResponse } from '@pi/scrapers';
import { loadResponse, type RecordedLine, readRecordings } from './recordings.ts';

export interface ReplayOptions {
  /** Path of the manifest. */
  manifest: string;
  onProgress?(marketplace: string, done: number, total: number): void;
}

export interface ReplayReport {
  runs: RunReport[];
  /** The lines that cannot be used, each with the reason. */
  unusable: Problem[];
}

type Line = Exclude<RecordedLine, { problem: Problem }>;

/**
 * Replays recorded responses like the daily run: parses, archives, stores and derives, without any
 * network, so it works for marketplaces that are off. Responses are stored in the order of
 * `fetchedAt`, whatever their order in the file; those older than what is stored add history.
 * @throws Error when the manifest cannot be read or the database holds sample data
 */
export async function replay(deps: IngestionDeps, options: ReplayOptions): Promise<ReplayReport> {
  await claimDataOrigin(deps.db, 'live');
  const unusable: Problem[] = [];
  const byAdapter = new Map<MarketplaceAdapter, Line[]>();
  for await (const line of readRecordings(options.manifest)) {
    if ('problem' in line) {
      unusable.push(line.problem);
      continue;
    }
    const lines = byAdapter.get(line.adapter) ?? [];
    lines.push(line);
    byAdapter.set(line.adapter, lines);
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
): Promise<RunReport> {
  const { db } = deps;
  const { name } = adapter.info;
  await ensureMarketplace(db, name);
  const run = await createRun(db, 'replay', name, dayOf(lines.at(-1)?.recorded.fetchedAt ?? deps.now()));
  const log = deps.log.child({ runId: run.id, marketplace: name });
  try {
    const days = new Set<Day>();
    let done = 0;
    for (const batch of splitLines(lines, adapter)) {
      const responses = await loadResponses(options.manifest, batch, unusable);
      const groups = adapter.groupRecorded?.(responses) ?? responses.map((response) => [response]);
      const units = await parseUnits(deps, adapter, groups);
      const { counts } = await processUnits({ ...deps, adapter }, run, units, POLICIES[run.kind]);
      log.info(counts, 'recorded units stored');
      for (const unit of units) days.add(unit.day);
      done += batch.length;
      options.onProgress?.(name, done, lines.length);
    }
    await derive(db, adapter.info, [...days]);
    const failures = await countFailures(db, run.id);
    const status = statusOf({ ...(await getRun(db, run.id)).counts, failures }, null);
    const finished = await db.transaction((tx) => finishRun(tx, run.id, { status, error: null }));
    await tryWriteRunFile(deps, run.id);
    return reportRun(db, finished, `${lines.length} recorded responses replayed`);
  } catch (error) {
    const message = describeDatabaseError(error);
    log.error({ error: message }, 'replay failed');
    const failed = await db.transaction((tx) => finishRun(tx, run.id, { status: 'failed', error: message }));
    await tryWriteRunFile(deps, run.id);
    return reportRun(db, failed, message);
  }
}

const BATCH_SIZE = 100;

/**
 * Splits lines so that only some bodies of one day are in memory together. An adapter that groups
 * responses gets a whole day.
 */
function splitLines(lines: Line[], adapter: MarketplaceAdapter): Line[][] {
  const days = [...Map.groupBy(lines, (line) => dayOf(line.recorded.fetchedAt)).values()];
  if (adapter.groupRecorded) return days;
  return days.flatMap((day) =>
    Array.from({ length: Math.ceil(day.length / BATCH_SIZE) }, (_, index) =>
      day.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
    ),
  );
}

async function loadResponses(manifest: string, lines: Line[], unusable: Problem[]): Promise<StoreResponse[]> {
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

function parseUnits(deps: IngestionDeps, adapter: MarketplaceAdapter, groups: StoreResponse[][]): Promise<ReadUnit[]> {
  return Promise.all(
    groups.map(async (responses) => ({
      key: responses.map((response) => `${response.url}@${response.fetchedAt}`).join(' '),
      day: dayOf(responses.at(-1)?.fetchedAt ?? deps.now()),
      responses: responses.map((response) => ({ response, sha256: null })),
      result: await parseResponses(adapter, responses),
    })),
  );
}
