import { parseArgs } from 'node:util';
import { BACKFILL_SOURCES } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import type { IngestionDeps } from '@pi/ingestion/deps';
import { createSharedPace } from '@pi/ingestion/shared-pace';
import type { BackfillOptions, HistorySource } from '@pi/operations/history/history-source';
import { backfill } from '@pi/operations/history/run-backfill';
import { SOURCES } from '@pi/operations/history/sources/index';
import { createFetcher, getAdapter } from '@pi/scrapers';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { createProgress } from './progress.ts';
import { readIds } from './read-ids.ts';
import { readDay, readLimit } from './read-options.ts';
import { summarize } from './summary.ts';

/** What the command line of `npm run backfill` asks for. */
export interface BackfillCommand {
  source: HistorySource;
  marketplace: string;
  options: BackfillOptions;
}

/** What there is, for a person who asks for nothing or for what there is not. */
export function listSources(): string {
  const lines = Object.values(SOURCES).map(({ name, description, marketplace, needsPath }) => {
    const asked = [marketplace ? '' : '--marketplace NAME', needsPath ? '--path FOLDER' : ''].filter(Boolean).join(' ');
    return `  ${`--source ${name} ${asked}`.trim()}\n      ${description}`;
  });
  return ['History comes from:', ...lines].join('\n');
}

/**
 * Reads the command line.
 * @throws Error with one sentence that names the wrong option
 */
export function readBackfillCommand(args: string[]): BackfillCommand {
  const { values } = parseArgs({
    args,
    options: {
      source: { type: 'string' },
      marketplace: { type: 'string' },
      path: { type: 'string' },
      date: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      every: { type: 'string' },
      limit: { type: 'string' },
      ids: { type: 'string' },
    },
  });
  const source = Object.values(SOURCES).find(({ name }) => name === values.source);
  if (!source) throw new Error(`--source: "${values.source ?? ''}" is none of ${BACKFILL_SOURCES.join(', ')}`);
  const marketplace = values.marketplace ?? source.marketplace;
  if (marketplace === undefined) throw new Error(`--marketplace: whose history is wanted of ${source.name}?`);
  getAdapter(marketplace);
  if (source.marketplace && source.marketplace !== marketplace)
    throw new Error(`--marketplace: ${source.name} tells of ${source.marketplace}`);
  if (source.needsPath && !values.path) throw new Error(`--path: the folder of ${source.name} has to be named`);
  const { path, date, from, to, every } = values;
  for (const [name, day] of Object.entries({ date, from, to })) if (day !== undefined) readDay(`--${name}`, day);
  if (every !== undefined && every !== 'day' && every !== 'month')
    throw new Error(`--every: "${every}" is neither day nor month`);
  const limit = readLimit(values.limit);
  const ids = values.ids === undefined ? undefined : readIds(values.ids);
  return {
    source,
    marketplace,
    options: { path, date, from, to, every, ids, limit },
  };
}

/**
 * Carries the command out, with a progress bar and a summary table.
 * @returns the exit code, see EXIT
 */
export async function runBackfillCommand(deps: IngestionDeps, env: Env, command: BackfillCommand): Promise<number> {
  const { source, marketplace, options } = command;
  const adapter = getAdapter(marketplace);
  if (source.asksStore && !deps.adapters.includes(adapter)) {
    console.error(
      `${adapter.info.title} is off: ${adapter.info.offReason} To ask it, name it in MARKETPLACES_ENABLED.`,
    );
    return EXIT.usage;
  }
  const asked =
    source.access &&
    createFetcher({
      enabled: [source.access.name],
      contact: env.CONTACT,
      storesUrl: env.STORES_URL,
      sharedPace: createSharedPace(deps.db),
      log: deps.log,
      now: deps.now,
    });
  const progress = createProgress('units of work');
  try {
    const all = { ...deps, fetcher: asked ?? deps.fetcher };
    const report = await backfill(all, source, adapter, { ...options, onProgress: progress.update });
    progress.stop();
    console.log(summarize([report]));
    if (report.status !== 'failed') console.log(report.message);
    return exitCodeOf([report.status]);
  } finally {
    progress.stop();
    await asked?.close();
  }
}
