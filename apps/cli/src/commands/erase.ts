import { createDeps } from '@pi/ingestion';
import { type ErasureDeps, type ErasureReport, erase } from '@pi/operations/erasure';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { derivedMarketplace } from '../environment/derived-marketplace.ts';
import { withDatabase } from '../environment/with-database.ts';
import { readMarketplace } from '../options/read-options.ts';
import { newTable } from '../output/new-table.ts';
import { UsageError } from '../usage-error.ts';

/** Plugins that are named at most. */
const PLUGINS_SHOWN = 20;

interface EraseOptions {
  company?: string;
  developer?: string;
  marketplace?: string;
  live?: boolean;
  yes: boolean;
}

export function register(program: Command, context: Context): void {
  program
    .command('erase')
    .description(
      'Delete a person or company and never store them again. Only shows what would be deleted, unless --yes is given.',
    )
    .option('--company <slug>', 'slug of the company')
    .option('--developer <name>', 'name of the developer')
    .option('--marketplace <name>', 'in this marketplace only', (value) => readMarketplace(value, context))
    .option('--yes', 'delete', false)
    .option('--live', 'use the database of live data')
    .action(async (options: EraseOptions) => {
      checkSubject(options);
      await withDatabase(context, { command: 'erase', live: options.live }, async (db, env, origin) => {
        const { deps, close } = createDeps(db, env, origin);
        return eraseSubject({ db, bodyStore: deps.bodyStore, infoOf: derivedMarketplace }, options).finally(close);
      });
    });
}

function checkSubject({ company, developer }: EraseOptions): void {
  if ((company === undefined) === (developer === undefined))
    throw new UsageError('erase: needs either --company or --developer');
  if (company?.trim() === '') throw new UsageError('--company: must not be empty');
  if (developer?.trim() === '') throw new UsageError('--developer: must not be empty');
}

/** Erases, or with `yes` false only counts; returns a report as text for a terminal. */
export async function eraseSubject(deps: ErasureDeps, options: EraseOptions): Promise<string> {
  const { company, developer, marketplace, yes } = options;
  return formatErasure(await erase(deps, { company, developer, marketplace }, { isDryRun: !yes }), yes);
}

function formatErasure({ plugins, removed, mentions }: ErasureReport, isDone: boolean): string {
  const table = newTable(['table', 'rows'], ['left', 'right']);
  for (const [name, rows] of Object.entries(removed)) table.push([name, rows]);
  const hidden = plugins.length - PLUGINS_SHOWN;
  const others = Object.entries(mentions).map(([name, rows]) => `${name} ${rows}`);
  return [
    ...plugins.slice(0, PLUGINS_SHOWN),
    ...(hidden > 0 ? [`and ${hidden} more`] : []),
    table.toString(),
    ...(others.length > 0 ? [`Texts of other developers that contain the same words stay: ${others.join(', ')}`] : []),
    isDone ? 'Deleted. It will not be stored again.' : 'Nothing was deleted. To delete it, call again with --yes.',
  ].join('\n');
}
