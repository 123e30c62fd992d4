import type { Db } from '@pi/db';
import type { DataOrigin } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { createDeps } from '@pi/ingestion';
import { openBlobFolder, REPORTS, removeReports } from '@pi/ingestion/archive';
import { type ErasureDeps, type ErasureReport, erase, erasePerson } from '@pi/operations/erasure';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { derivedMarketplace } from '../environment/derived-marketplace.ts';
import { withDatabase } from '../environment/with-database.ts';
import { readMarketplace } from '../options/read-options.ts';
import { countNoun } from '../output/count-noun.ts';
import { newTable } from '../output/new-table.ts';
import { UsageError } from '../usage-error.ts';

/** Plugins that are named at most. */
const PLUGINS_SHOWN = 20;

interface EraseOptions {
  company?: string;
  developer?: string;
  email?: string;
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
    .option(
      '--email <address>',
      'e-mail address of a person: their account, registrations, answers, letters, and what they wrote to us',
    )
    .option('--marketplace <name>', 'in this marketplace only', (value) => readMarketplace(value, context))
    .option('--yes', 'delete', false)
    .option('--live', 'use the database of live data')
    .action(async (options: EraseOptions) => {
      checkSubject(options);
      await withDatabase(context, { command: 'erase', live: options.live }, async (db, env, origin) => {
        if (options.email !== undefined) return erasePersonOf(db, options.email, options.yes);
        const { deps, close } = createDeps(db, env, origin);
        const report = await eraseSubject(
          { db, bodyStore: deps.bodyStore, infoOf: derivedMarketplace },
          options,
        ).finally(close);
        return `${report}${options.yes ? await withoutReports(env, origin) : ''}${exportsKeep(env)}`;
      });
    });
}

/**
 * Deletes the PDFs of reports of one kind of data, which name companies and plugins; says how many
 * in a line, or nothing where there were none.
 */
export async function withoutReports(env: Env, origin: DataOrigin): Promise<string> {
  const removed = await removeReports(openBlobFolder(env, REPORTS), origin);
  if (removed === 0) return '';
  return `\n${countNoun(removed, 'PDF')} of reports of ${origin} data deleted: pi report QUARTER makes one again.`;
}

/** Warns, where a place for exports is set, that exported days there keep the name; else empty. */
export function exportsKeep({ EXPORT_TO: to, ...env }: Env): string {
  if (!to) return '';
  const buckets: Record<string, string | undefined> = {
    s3: `the S3 bucket ${env.EXPORT_S3_BUCKET}`,
    supabase: `the bucket ${env.EXPORT_SUPABASE_BUCKET} of Supabase Storage`,
  };
  return `\nWarning: days that were exported to ${buckets[to] ?? to} keep the name: delete the folders of these days there. pi export --day DAY writes one again.`;
}

function checkSubject({ company, developer, email, marketplace }: EraseOptions): void {
  if ([company, developer, email].filter((one) => one !== undefined).length !== 1)
    throw new UsageError('erase: needs either --company, --developer or --email');
  if (email !== undefined && marketplace !== undefined)
    throw new UsageError('--email: people have their accounts here, not in a marketplace');
  if (email?.trim() === '') throw new UsageError('--email: must not be empty');
  if (company?.trim() === '') throw new UsageError('--company: must not be empty');
  if (developer?.trim() === '') throw new UsageError('--developer: must not be empty');
}

/** Erases, or with `yes` false only counts; returns a report as text for a terminal. */
export async function eraseSubject(deps: ErasureDeps, options: EraseOptions): Promise<string> {
  const { company, developer, marketplace, yes } = options;
  return formatErasure(await erase(deps, { company, developer, marketplace }, { isDryRun: !yes }), yes);
}

/** Erases a person by their address, or with `yes` false only counts; as text for a terminal. */
export async function erasePersonOf(db: Db, email: string, yes: boolean): Promise<string> {
  const { removed, ownerless, mentions } = await erasePerson(db, email, { isDryRun: !yes });
  if (Object.keys(removed).length === 0) return ['Nothing names this address.', ...stayWords(mentions)].join('\n');
  return [
    tableOf(removed),
    ...(ownerless.length > 0 ? [`Organizations without an owner then: ${ownerless.join(', ')}`] : []),
    ...stayWords(mentions),
    yes ? 'Deleted.' : 'Nothing was deleted. To delete it, call again with --yes.',
  ].join('\n');
}

function stayWords(mentions: Record<string, number>): string[] {
  const others = Object.entries(mentions).map(([name, rows]) => `${name} ${rows}`);
  return others.length > 0 ? [`Texts of others that contain the address stay: ${others.join(', ')}`] : [];
}

function tableOf(removed: Record<string, number>): string {
  const table = newTable(['table', 'rows'], ['left', 'right']);
  for (const [name, rows] of Object.entries(removed)) table.push([name, rows]);
  return table.toString();
}

function formatErasure({ plugins, removed, mentions }: ErasureReport, isDone: boolean): string {
  const hidden = plugins.length - PLUGINS_SHOWN;
  const others = Object.entries(mentions).map(([name, rows]) => `${name} ${rows}`);
  return [
    ...plugins.slice(0, PLUGINS_SHOWN),
    ...(hidden > 0 ? [`and ${hidden} more`] : []),
    tableOf(removed),
    ...(others.length > 0 ? [`Texts of other developers that contain the same words stay: ${others.join(', ')}`] : []),
    isDone ? 'Deleted. It will not be stored again.' : 'Nothing was deleted. To delete it, call again with --yes.',
  ].join('\n');
}
