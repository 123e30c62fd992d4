import type { Day } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { createDeps, createSharedPace, type IngestionDeps } from '@pi/ingestion';
import { type BackfillOptions, backfill, type HistorySource, SOURCES } from '@pi/operations/history';
import { createFetcher, getAdapter } from '@pi/scrapers';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Cleanup } from '../environment/cleanup.ts';
import { runInterruptible } from '../environment/interruption.ts';
import { loadQuietSettings } from '../environment/settings.ts';
import { EXIT, EXIT_HELP, exitCodeOf } from '../exit-codes.ts';
import { readIds } from '../options/read-ids.ts';
import { readCount, readDay, readMarketplace } from '../options/read-options.ts';
import { createProgress } from '../output/progress.ts';
import { summarize } from '../output/summary.ts';
import { UsageError } from '../usage-error.ts';

/** The options as they were given. */
interface Options {
  source?: string;
  marketplace?: string;
  path?: string;
  date?: Day;
  from?: Day;
  to?: Day;
  every?: string;
  limit?: number;
  /** Path of a file of ids. */
  ids?: string;
}

/** The options, checked together. */
export interface BackfillRequest {
  source: HistorySource;
  marketplace: string;
  options: BackfillOptions;
}

export function register(program: Command, context: Context): void {
  program
    .command('backfill')
    .description('Add history from before the first run, into the database of live data. Continues where it stopped.')
    .option('--source <name>', 'where history comes from, see below')
    .option('--marketplace <name>', 'whose history', (value) => readMarketplace(value, context))
    .option('--path <folder>', 'folder of the files, for sources that are files')
    .option('--date <day>', 'day of files that do not name one', (value) => readDay('--date', value))
    .option('--from <day>', 'first day', (value) => readDay('--from', value))
    .option('--to <day>', 'last day', (value) => readDay('--to', value))
    .option('--every <day|month>', 'of an archive: one capture a day, or a month (default: month)')
    .option('--limit <number>', 'units of work at most', (value) => readCount('--limit', value))
    .option('--ids <file>', 'these plugins only, one id a line (default: all known ones)')
    .addHelpText('after', () => `\n${listSources()}\n${EXIT_HELP}`)
    .action(async (options: Options) => {
      if (options.source === undefined) context.printError(listSources());
      const request = readBackfillRequest(options);
      context.exitCode = await runInterruptible((cleanup) => runBackfill(context, request, cleanup));
    });
}

/** The sources and the options each needs, for a person. */
export function listSources(): string {
  const lines = Object.values(SOURCES).map(({ name, description, marketplace, needsPath }) => {
    const options = [marketplace ? '' : '--marketplace NAME', needsPath ? '--path FOLDER' : ''].filter(Boolean);
    return `  ${[`--source ${name}`, ...options].join(' ')}\n      ${description}`;
  });
  return ['Sources of history:', ...lines].join('\n');
}

/**
 * Checks the options together.
 * @throws UsageError
 */
export function readBackfillRequest({ source: name, ids, ...options }: Options): BackfillRequest {
  const source = Object.values(SOURCES).find((one) => one.name === name);
  if (!source) throw new UsageError(`--source: "${name ?? ''}" is not one of ${Object.keys(SOURCES).join(', ')}`);
  const { path, date, from, to, every, limit } = options;
  const marketplace = options.marketplace ?? source.marketplace;
  if (marketplace === undefined) throw new UsageError(`--marketplace: required for ${source.name}`);
  if (source.marketplace && source.marketplace !== marketplace)
    throw new UsageError(`--marketplace: ${source.name} has history of ${source.marketplace} only`);
  if (source.needsPath && !path) throw new UsageError(`--path: the folder of the files is required for ${source.name}`);
  if (every !== undefined && every !== 'day' && every !== 'month')
    throw new UsageError(`--every: "${every}" is neither day nor month`);
  return {
    source,
    marketplace,
    options: { path, date, from, to, every, limit, ids: ids === undefined ? undefined : readIds(ids) },
  };
}

async function runBackfill(context: Context, request: BackfillRequest, cleanup: Cleanup): Promise<number> {
  const env = loadQuietSettings();
  const { printError: log } = context;
  const opening = context.openDatabase(env, { origin: 'live', command: 'pi backfill', log });
  const database = await cleanup.open(opening);
  const { deps, close } = createDeps(database.db, env, 'live');
  cleanup.add(close);
  const code = await fillHistory(context, deps, env, request);
  if (code !== EXIT.failure) context.print('To see it: npm start -- --live --no-collect');
  return code;
}

async function fillHistory(
  context: Context,
  deps: IngestionDeps,
  env: Env,
  { source, marketplace, options }: BackfillRequest,
): Promise<number> {
  const adapter = getAdapter(marketplace);
  const { title, offReason } = adapter.info;
  if (source.fetchesFromStore && !deps.adapters.includes(adapter))
    throw new UsageError(`${title} is off: ${offReason} To read it, name it in MARKETPLACES_ENABLED.`);
  const sourceFetcher = createSourceFetcher(source, deps, env);
  const progress = createProgress('units of work');
  try {
    const historyDeps = { ...deps, fetcher: sourceFetcher ?? deps.fetcher };
    const report = await backfill(historyDeps, source, adapter, { ...options, onProgress: progress.update });
    progress.stop();
    context.print(summarize([report]));
    if (report.status !== 'failed') context.print(report.message);
    return exitCodeOf([report.status]);
  } finally {
    progress.stop();
    await sourceFetcher?.close();
  }
}

// Hosts of a source that is not a marketplace, such as the Internet Archive, have rules and a pace
// of their own.
function createSourceFetcher({ access }: HistorySource, { db, log, now }: IngestionDeps, env: Env) {
  if (!access) return undefined;
  return createFetcher({
    enabled: [access.name],
    contact: env.CONTACT,
    storesUrl: env.STORES_URL,
    sharedPace: createSharedPace(db),
    log,
    now,
  });
}
