import { createDeps, type IngestionDeps } from '@pi/ingestion';
import { type PruneReport, prune } from '@pi/operations/archive/prune';
import { sweep, sweepUnfinished } from '@pi/operations/archive/sweep';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { withDatabase } from '../environment/with-database.ts';
import { readMarketplace } from '../options/read-options.ts';

interface ArchiveOptions {
  marketplace?: string;
  apply: boolean;
  live?: boolean;
}

export function register(program: Command, context: Context): void {
  const archive = program
    .command('archive')
    .description('Remove archived responses that are not needed. Only counts them, unless --apply is given.');
  archive
    .command('prune')
    .description('Remove responses that are older than RAW_KEEP_DAYS and add nothing new to an earlier one.')
    .option('--marketplace <name>', 'this marketplace only', (value) => readMarketplace(value, context))
    .option('--apply', 'remove them', false)
    .option('--live', 'use the database of live data')
    .action(({ marketplace, apply, live }: ArchiveOptions) =>
      withDatabase(context, { command: 'archive prune', live }, async (db, env, origin) => {
        const { deps, close } = createDeps(db, env, origin);
        const names = marketplace === undefined ? context.marketplaces : [marketplace];
        return pruneAll(deps, names, { keepDays: env.RAW_KEEP_DAYS, apply }).finally(close);
      }),
    );
  archive
    .command('sweep')
    .description('Remove bodies that no manifest names and unfinished bodies, for all marketplaces.')
    .option('--apply', 'remove them', false)
    .option('--live', 'use the database of live data')
    .action(({ apply, live }: ArchiveOptions) =>
      withDatabase(context, { command: 'archive sweep', live }, async (db, env, origin) => {
        const { deps, close } = createDeps(db, env, origin);
        return sweepBodies(deps, apply).finally(close);
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

async function sweepBodies(deps: IngestionDeps, apply: boolean): Promise<string> {
  const bodies = await sweep(deps, { apply });
  const unfinished = await sweepUnfinished(deps, { apply });
  if (bodies + unfinished === 0) return 'Every body is named by a manifest.';
  const found = `${bodies} bodies that no manifest in this database names and ${unfinished} unfinished bodies`;
  return apply ? `Removed ${found}.` : `Found ${found}. Nothing was removed. To remove them, call again with --apply.`;
}

/** What was removed, or would be removed, for a person to read. */
export function formatPruned(all: readonly PruneReport[], applied: boolean): string {
  const some = all.filter(({ responses }) => responses > 0);
  if (some.length === 0) return 'Nothing to remove: every archived response is recent or adds something new.';
  const lines = some.map(
    ({ marketplace, responses, bytes }) =>
      `${marketplace}: ${responses} archived responses add nothing new (${(bytes / 1e6).toFixed(1)} MB before compression)`,
  );
  return [...lines, applied ? 'Removed.' : 'Nothing was removed. To remove them, call again with --apply.'].join('\n');
}
