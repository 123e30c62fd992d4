import { parseArgs } from 'node:util';
import { type DataOrigin, type Day, dayOf } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion/deps';
import { reportDay } from '@pi/ingestion/pipeline/report';
import { runDaily } from '@pi/ingestion/pipeline/run-daily';
import { replay } from '@pi/operations/replay/replay';
import { getAdapter, marketplaceInfos } from '@pi/scrapers';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { createProgress } from './progress.ts';
import { readIds } from './read-ids.ts';
import { readDay, readLimit } from './read-options.ts';
import { summarize } from './summary.ts';

/** What the command line of `npm run ingest` asks for. */
export interface IngestCommand {
  /** Only say which marketplaces there are, and their state. */
  list: boolean;
  marketplace?: string;
  /** UTC day of the sample stores; live stores can only be read today. */
  day: Day;
  limit?: number;
  /** Ids to read besides those that are known, by marketplace. */
  ids?: Record<string, string[]>;
  /** What goes wrong in the sample stores, as `STORE=FAULT`. */
  faults: string[];
  /** Path of a replay manifest. */
  replay?: string;
  dataOrigin: DataOrigin;
}

/**
 * Reads the command line.
 * @throws Error with one sentence that names the wrong option
 */
export function readIngestCommand(args: string[], now: Date): IngestCommand {
  const { values } = parseArgs({
    args,
    options: {
      marketplace: { type: 'string' },
      date: { type: 'string' },
      limit: { type: 'string' },
      ids: { type: 'string' },
      fault: { type: 'string', multiple: true, default: [] },
      replay: { type: 'string' },
      live: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  const others = values.marketplace ?? values.date ?? values.limit ?? values.ids;
  if (values.list && (others ?? values.replay) !== undefined) throw new Error('--list: goes with no option but --live');
  const today = dayOf(now);
  const day = readDay('--date', values.date ?? today);
  if (day > today) throw new Error(`--date: ${day} lies in the future`);
  if (values.live && day !== today)
    throw new Error('--date: live stores can only be read as they are today; for the past use --replay');
  if (values.fault.length > 0 && (values.live || values.list || values.replay !== undefined))
    throw new Error('--fault: only sample stores can be told to go wrong');
  const limit = readLimit(values.limit);
  if (values.replay !== undefined && others !== undefined)
    throw new Error('--replay: the manifest says what is read; it goes with no other option');
  if (values.marketplace !== undefined) getAdapter(values.marketplace);
  if (values.ids !== undefined && values.marketplace === undefined)
    throw new Error('--ids: whose ids they are is said by --marketplace');
  return {
    list: values.list,
    marketplace: values.marketplace,
    day,
    limit,
    ids: values.ids && values.marketplace ? { [values.marketplace]: readIds(values.ids) } : undefined,
    faults: values.fault,
    replay: values.replay,
    dataOrigin: values.live || values.replay ? 'live' : 'sample',
  };
}

/**
 * Carries the command out, with a progress bar and a summary table.
 * @returns the exit code, see EXIT
 */
export async function runIngestCommand(deps: IngestionDeps, command: IngestCommand): Promise<number> {
  return command.replay ? replayManifest(deps, command.replay) : collectDay(deps, command);
}

async function collectDay(deps: IngestionDeps, { marketplace, ...command }: IngestCommand): Promise<number> {
  const adapters = deps.adapters.filter(({ info }) => marketplace === undefined || info.name === marketplace);
  if (adapters.length === 0) {
    const off = marketplaceInfos.find((info) => info.name === marketplace);
    console.error(
      off
        ? `${off.title} is off: ${off.offReason ?? 'it is not among MARKETPLACES_ENABLED'} To read it, name it in MARKETPLACES_ENABLED.`
        : 'no marketplace is turned on',
    );
    return EXIT.usage;
  }
  const progress = createProgress('units of work');
  const { runs } = await runDaily({ ...deps, adapters }, { ...command, onProgress: progress.update }).finally(
    progress.stop,
  );
  console.log(summarize(runs));
  console.log(reportDay(command.day, runs).message);
  return exitCodeOf(runs.map((run) => run.status));
}

async function replayManifest(deps: IngestionDeps, manifest: string): Promise<number> {
  const progress = createProgress('recorded responses');
  const { runs, unusable } = await replay(deps, { manifest, onProgress: progress.update }).finally(progress.stop);
  if (runs.length > 0) console.log(summarize(runs));
  for (const problem of unusable) console.log(`  ${problem.message}`);
  console.log(`${unusable.length} of the manifest's lines could not be used`);
  if (runs.length === 0) return EXIT.failure;
  return unusable.length > 0 ? EXIT.partial : exitCodeOf(runs.map((run) => run.status));
}
