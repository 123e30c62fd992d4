import { type DataOrigin, type Day, dayOf } from '@pi/domain';
import { createDeps, type IngestionDeps, runDaily } from '@pi/ingestion';
import { reportDay } from '@pi/ingestion/pipeline';
import { replay } from '@pi/operations/replay';
import { marketplaceInfos } from '@pi/scrapers/info';
import { FAULTS, STORES } from '@pi/stores';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Cleanup } from '../environment/cleanup.ts';
import { runInterruptible } from '../environment/interruption.ts';
import { openSample } from '../environment/open-sample.ts';
import { loadQuietSettings } from '../environment/settings.ts';
import { EXIT, EXIT_HELP, exitCodeOf } from '../exit-codes.ts';
import { readIds } from '../options/read-ids.ts';
import { collectValues, readCount, readDay, readMarketplace } from '../options/read-options.ts';
import { countNoun } from '../output/count-noun.ts';
import { printMarketplaces } from '../output/print-marketplaces.ts';
import { createProgress } from '../output/progress.ts';
import { summarize } from '../output/summary.ts';
import { UsageError } from '../usage-error.ts';

/** The options as they were given. */
export interface IngestOptions {
  marketplace?: string;
  date?: Day;
  limit?: number;
  /** Path of a file of ids. */
  ids?: string;
  fault?: string[];
  /** Path of a replay manifest. */
  replay?: string;
  live?: boolean;
  list?: boolean;
}

/** The options, checked together. */
export interface IngestRequest {
  marketplace?: string;
  /** UTC day of the sample stores; live stores can only be read today. */
  day: Day;
  limit?: number;
  /** Ids to read besides the known ones, by marketplace. */
  ids?: Record<string, string[]>;
  faults: string[];
  replay?: string;
  dataOrigin: DataOrigin;
}

export function register(program: Command, context: Context): void {
  program
    .command('ingest')
    .description('Collect a day of listings from the sample stores, the real stores or recordings.')
    .option('--live', 'read the real stores, into the database of live data')
    .option('--marketplace <name>', 'read this marketplace only', (value) => readMarketplace(value, context))
    .option('--date <day>', 'day that the sample stores show (default: today)', (value) => readDay('--date', value))
    .option('--limit <number>', 'read at most this many units of work (pages, lists or files)', (value) =>
      readCount('--limit', value),
    )
    .option('--ids <file>', 'also read the ids in this file, one per line; needs --marketplace')
    .option('--fault <store=fault>', 'make a sample store misbehave; may be repeated', collectValues)
    .option('--replay <manifest>', 'read recorded responses without the network, see CONTRIBUTING.md')
    .option('--list', 'only list the marketplaces and their state')
    .addHelpText('after', EXIT_HELP)
    .action(async (options: IngestOptions) => {
      const request = readIngestRequest(options, context.now());
      if (options.list) return printMarketplaces(context, loadQuietSettings(), request.dataOrigin);
      context.exitCode = await runInterruptible((cleanup, signal) => ingest(context, request, cleanup, signal));
    });
}

/**
 * Checks the options together.
 * @throws UsageError
 */
export function readIngestRequest(options: IngestOptions, now: Date): IngestRequest {
  const { marketplace, date, limit, ids, fault = [], replay, live = false, list = false } = options;
  const others = marketplace ?? date ?? limit ?? ids;
  if (list && (others ?? replay) !== undefined) throw new UsageError('--list: can be combined with --live only');
  const today = dayOf(now);
  const day = date ?? today;
  if (day > today) throw new UsageError(`--date: ${day} is in the future`);
  if (live && day !== today)
    throw new UsageError('--date: real stores can only be read today; for earlier days use --replay');
  if (fault.length > 0 && (live || list || replay !== undefined))
    throw new UsageError('--fault: works with the sample stores only');
  for (const one of fault) checkFault(one);
  if (replay !== undefined && others !== undefined)
    throw new UsageError('--replay: cannot be combined with options that say what to read, because the manifest does');
  if (ids !== undefined && marketplace === undefined) throw new UsageError('--ids: needs --marketplace');
  return {
    marketplace,
    day,
    limit,
    ids: ids && marketplace ? { [marketplace]: readIds(ids) } : undefined,
    faults: fault,
    replay,
    dataOrigin: live || replay ? 'live' : 'sample',
  };
}

function checkFault(value: string): void {
  const [store, fault] = value.split('=', 2);
  const stores = STORES.map(({ name }) => name);
  const faults = FAULTS.map(({ name }) => name);
  if (!stores.some((name) => name === store))
    throw new UsageError(`--fault: "${store}" is not a sample store; sample stores are ${stores.join(', ')}`);
  if (!faults.some((name) => name === fault))
    throw new UsageError(`--fault: "${fault ?? ''}" is not a fault; faults are ${faults.join(', ')}`);
}

async function ingest(
  context: Context,
  request: IngestRequest,
  cleanup: Cleanup,
  signal: AbortSignal,
): Promise<number> {
  const { dataOrigin: origin } = request;
  const env = loadQuietSettings();
  const options = { origin, command: 'pi ingest', log: context.printError } as const;
  const database = await cleanup.open(context.openDatabase(env, options));
  if (origin === 'sample') {
    const opening = openSample(database.db, env, request.day, request.faults);
    const { deps, unlistedIds } = await cleanup.open(opening);
    return collectDay(context, deps, { ...request, ids: { ...unlistedIds(request.day), ...request.ids } }, signal);
  }
  const { deps, close } = createDeps(database.db, env, origin);
  cleanup.add(close);
  if (request.replay === undefined) return collectDay(context, deps, request, signal);
  const code = await replayManifest(context, deps, request.replay);
  context.print('To see it in the web app: npm start -- --live --no-collect');
  return code;
}

async function collectDay(
  context: Context,
  deps: IngestionDeps,
  { marketplace, ...request }: IngestRequest,
  signal: AbortSignal,
): Promise<number> {
  const adapters = deps.adapters.filter(({ info }) => marketplace === undefined || info.name === marketplace);
  if (adapters.length === 0) throw new UsageError(whyNothingIsRead(marketplace));
  const progress = createProgress('units of work');
  const options = { ...request, signal, onProgress: progress.update };
  const { runs } = await runDaily({ ...deps, adapters }, options).finally(progress.stop);
  if (signal.aborted) return EXIT.failure; // the interruption has its own exit code and sentence
  context.print(summarize(runs));
  context.print(reportDay(request.day, runs).message);
  return exitCodeOf(runs.map((run) => run.status));
}

function whyNothingIsRead(marketplace: string | undefined): string {
  const off = marketplaceInfos.find((info) => info.name === marketplace);
  if (!off) return 'no marketplace is on';
  const reason = off.offReason ?? 'MARKETPLACES_ENABLED does not name it.';
  return `${off.title} is off: ${reason} To read it, name it in MARKETPLACES_ENABLED.`;
}

async function replayManifest(context: Context, deps: IngestionDeps, manifest: string): Promise<number> {
  const progress = createProgress('recorded responses');
  const { runs, unusable } = await replay(deps, { manifest, onProgress: progress.update }).finally(progress.stop);
  if (runs.length > 0) context.print(summarize(runs));
  for (const problem of unusable) context.print(`  ${problem.message}`);
  context.print(`${countNoun(unusable.length, 'line')} of the manifest could not be used`);
  if (runs.length === 0) return EXIT.failure;
  return unusable.length > 0 ? EXIT.partial : exitCodeOf(runs.map((run) => run.status));
}
