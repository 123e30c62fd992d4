import { userInfo } from 'node:os';
import type { Db } from '@pi/db';
import { listChanges } from '@pi/db/queries/companies/company-changes';
import { mergeCompanies, type Operator, splitCompany, undoChange } from '@pi/operations/company-corrections';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { withDatabase } from '../environment/with-database.ts';
import { collectValues } from '../options/read-options.ts';
import { newTable } from '../output/new-table.ts';
import { UsageError } from '../usage-error.ts';

interface CorrectionOptions {
  reason?: string;
  by?: string;
  live?: boolean;
}

interface SplitOptions extends CorrectionOptions {
  plugins?: string[];
  undo?: number;
}

export function register(program: Command, context: Context): void {
  const companies = program
    .command('companies')
    .description('Merge companies, split a company, or undo such a change.');
  const run = ({ live }: { live?: boolean }, work: (db: Db) => Promise<string>) =>
    withDatabase(context, { command: 'companies', live }, work);

  addOperatorOptions(companies.command('merge'))
    .description('Merge several companies into one; the first one keeps its address.')
    .argument('<slug>', 'the company that stays')
    .argument('<others...>', 'the companies that become part of it')
    .action((slug: string, others: string[], options: CorrectionOptions) =>
      run(options, (db) => merge(db, slug, others, readOperator(options))),
    );
  addOperatorOptions(companies.command('split'))
    .description('Move some plugins of a company to a new company, or undo a merge or split of this company.')
    .argument('<slug>')
    .option(
      '--plugins <ids>',
      'ids of the plugins, e.g. chrome-web-store:abc,obsidian:xyz; may be repeated',
      collectValues,
    )
    .option('--undo <change>', 'number of a change of this company, see list-merges', (value) =>
      readChange('--undo', value),
    )
    .action((slug: string, options: SplitOptions) => {
      const { plugins, undo: change } = options;
      if ((plugins === undefined) === (change === undefined))
        throw new UsageError('split: needs either --plugins or --undo');
      return run(options, (db) =>
        plugins
          ? split(
              db,
              slug,
              plugins.flatMap((ids) => ids.split(',')),
              readOperator(options),
            )
          : undo(db, change ?? 0, slug),
      );
    });
  companies
    .command('undo')
    .description('Undo a merge or a split.')
    .argument('<change>', 'number of the change, see list-merges', (value) => readChange('undo', value))
    .option('--live', 'use the database of live data')
    .action((change: number, options: CorrectionOptions) => run(options, (db) => undo(db, change)));
  companies
    .command('list-merges')
    .description('List merges and splits.')
    .option('--live', 'use the database of live data')
    .action((options: CorrectionOptions) => run(options, listMerges));
}

function addOperatorOptions(command: Command): Command {
  return command
    .option('--reason <text>', 'reason, for the list of changes')
    .option('--by <name>', 'person who decided (default: the user of this machine)')
    .option('--live', 'use the database of live data');
}

function readOperator({ by, reason }: CorrectionOptions): Operator {
  return { by: by ?? userInfo().username, reason: reason ?? null };
}

function readChange(argument: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UsageError(`${argument}: "${value}" is not the number of a change: see list-merges`);
}

async function merge(db: Db, slug: string, others: string[], operator: Operator): Promise<string> {
  const id = await mergeCompanies(db, slug, others, operator);
  return `change ${id}: ${others.join(', ')} merged into ${slug}. To undo it: npm run pi -- companies undo ${id}`;
}

async function split(db: Db, slug: string, plugins: string[], operator: Operator): Promise<string> {
  const { changeId: id, slug: newSlug } = await splitCompany(db, slug, plugins, operator);
  return `change ${id}: ${newSlug} split off ${slug}. To undo it: npm run pi -- companies undo ${id}`;
}

async function undo(db: Db, change: number, slug?: string): Promise<string> {
  await undoChange(db, change, slug);
  return `change ${change} is undone`;
}

async function listMerges(db: Db): Promise<string> {
  const changes = await listChanges(db);
  if (changes.length === 0) return 'No company has been merged or split.';
  const table = newTable(['id', 'what', 'company', 'moved', 'by', 'at', 'reason', 'undone']);
  for (const { id, kind, company, moved, by, at, reason, undoneAt } of changes) {
    const undone = undoneAt ? formatMinute(undoneAt) : '';
    table.push([id, kind, company, moved.join('\n'), by, formatMinute(at), reason ?? '', undone]);
  }
  return table.toString();
}

function formatMinute(moment: Date): string {
  return moment.toISOString().slice(0, 16);
}
