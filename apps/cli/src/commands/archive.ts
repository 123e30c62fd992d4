import type { DataOrigin } from '@pi/domain';
import { createDeps, type IngestionDeps } from '@pi/ingestion';
import { indexArchive } from '@pi/ingestion/archive';
import { type PruneReport, prune, sweep, sweepUnfinished } from '@pi/operations/archive';
import { restoreArchive } from '@pi/operations/restore';
import { registry } from '@pi/scrapers';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { withDatabase } from '../environment/with-database.ts';
import { readMarketplace } from '../options/read-options.ts';
import { countNoun } from '../output/count-noun.ts';
import { createProgress } from '../output/progress.ts';

interface ArchiveOptions {
  marketplace?: string;
  apply: boolean;
  live?: boolean;
}

export function register(program: Command, context: Context): void {
  const archive = program
    .command('archive')
    .description('Remove archived responses that are not needed, and restore a database from those that are there.');
  archive
    .command('prune')
    .description(
      'Remove responses older than RAW_KEEP_DAYS that repeat an earlier one. Only counts them, unless --apply.',
    )
    .option('--marketplace <name>', 'this marketplace only', (value) => readMarketplace(value, context))
    .option('--apply', 'remove them', false)
    .option('--live', 'the database of live data')
    .action(({ marketplace, apply, live }: ArchiveOptions) =>
      withDatabase(context, { command: 'archive prune', live }, async (db, env, origin) => {
        const { deps, close } = createDeps(db, env, origin);
        const names = marketplace === undefined ? context.marketplaces : [marketplace];
        return pruneAll(deps, names, { keepDays: env.RAW_KEEP_DAYS, apply }).finally(close);
      }),
    );
  archive
    .command('sweep')
    .description(
      'Remove bodies that no manifest names, and unfinished ones, of all marketplaces. Only counts them, unless --apply.',
    )
    .option('--apply', 'remove them', false)
    .option('--live', 'the database of live data')
    .action(({ apply, live }: ArchiveOptions) =>
      withDatabase(context, { command: 'archive sweep', live }, async (db, env, origin) => {
        const { deps, close } = createDeps(db, env, origin);
        return sweepBodies(deps, apply).finally(close);
      }),
    );
  archive
    .command('index')
    .description('Write the files that `restore` reads, where an archive of an earlier version lacks them.')
    .option('--live', 'the database of live data')
    .action(({ live }: ArchiveOptions) =>
      withDatabase(context, { command: 'archive index', live }, async (db, env, origin) => {
        const { deps, close } = createDeps(db, env, origin);
        const { written, removed } = await indexArchive(db, deps.bodyStore).finally(close);
        return `${countNoun(written, 'file')} written, ${removed} of what the database does not know removed.`;
      }),
    );
  archive
    .command('restore')
    .description('Restore from the archive every run that the database lacks: all of an empty one.')
    .option('--live', 'the database of live data')
    .action(({ live }: ArchiveOptions) =>
      withDatabase(context, { command: 'archive restore', live }, async (db, env, origin) => {
        const { deps, close } = createDeps(db, env, origin);
        return restoreRuns(deps, origin).finally(close);
      }),
    );
}

async function pruneAll(
  deps: IngestionDeps,
  names: readonly string[],
  options: { keepDays: number; apply: boolean },
): Promise<string> {
  const pruned: PruneReport[] = [];
  for (const marketplace of names) pruned.push(await prune(deps, { marketplace, ...options }));
  return formatPruned(pruned, options.apply);
}

async function restoreRuns(deps: IngestionDeps, dataOrigin: DataOrigin): Promise<string> {
  const progress = createProgress('runs');
  const onRun = (done: number, total: number) => progress.update('archive', done, total);
  const adapterOf = (name: string) => registry.get(name);
  const { runs, units, unknown } = await restoreArchive(deps, { dataOrigin, adapterOf, onRun }).finally(progress.stop);
  const left = unknown.map((name) => `\n${name}: not restored, because no adapter reads it`);
  return `${countNoun(runs, 'run')} restored, ${countNoun(units, 'unit')} of work parsed again.${left.join('')}`;
}

async function sweepBodies(deps: IngestionDeps, apply: boolean): Promise<string> {
  const bodies = await sweep(deps, { apply });
  const unfinished = await sweepUnfinished(deps, { apply });
  if (bodies + unfinished === 0) return 'Every body is named by a manifest.';
  const found = `${bodies} bodies that no manifest of this database names, ${unfinished} unfinished ones`;
  return apply ? `Removed ${found}.` : `${found}. Nothing was removed. To remove them, call again with --apply.`;
}

/** The report as text for a terminal: what was removed, or would be removed. */
export function formatPruned(all: readonly PruneReport[], applied: boolean): string {
  const some = all.filter(({ responses }) => responses > 0);
  if (some.length === 0) return 'Nothing to remove: every archived response is recent or differs from earlier ones.';
  const lines = some.map(
    ({ marketplace, responses, bytes }) =>
      `${marketplace}: ${countNoun(responses, 'archived response')} to remove, which repeat earlier ones (${(bytes / 1e6).toFixed(1)} MB before compression)`,
  );
  return [...lines, applied ? 'Removed.' : 'Nothing was removed. To remove them, call again with --apply.'].join('\n');
}
