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
  const companies = program.command('companies').description('Merge companies, split one, undo it.');
  const run = ({ live }: { live?: boolean }, work: (db: Db) => Promise<string>) =>
    withDatabase(context, { command: 'companies', live }, work);

  addOperatorOptions(companies.command('merge'))
    .description('Make one company of several; the first one keeps its address.')
    .argument('<slug>', 'the company that stays')
    .argument('<others...>', 'the companies that become part of it')
    .action((slug: string, others: string[], options: CorrectionOptions) =>
      run(options, (db) => merge(db, slug, others, readOperator(options))),
    );
  addOperatorOptions(companies.command('split'))
    .description('Make a company of its own of some plugins; or undo a merge or split of this company.')
    .argument('<slug>')
    .option('--plugins <ids>', 'e.g. chrome-web-store:abc,obsidian:xyz; may be repeated', collectValues)
    .option('--undo <change>', 'a change of this company, see list-merges', (value) => readChange('--undo', value))
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
    .argument('<change>', 'its number, see list-merges', (value) => readChange('undo', value))
    .option('--live', 'the database of live data')
    .action((change: number, options: CorrectionOptions) => run(options, (db) => undo(db, change)));
  companies
    .command('list-merges')
    .description('List merges and splits.')
    .option('--live', 'the database of live data')
    .action((options: CorrectionOptions) => run(options, listMerges));
}

function addOperatorOptions(command: Command): Command {
  return command
    .option('--reason <text>', 'why, for the list of changes')
    .option('--by <name>', 'who decided (default: the user of this machine)')
    .option('--live', 'the database of live data');
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
  if (changes.length === 0) return 'No company was merged or split.';
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
