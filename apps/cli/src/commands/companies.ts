import type { Db } from '@pi/db';
import { listChanges } from '@pi/db/queries/companies/company-changes';
import {
  listContradictions,
  mergeCompanies,
  type Operator,
  splitCompany,
  undoChange,
} from '@pi/operations/company-corrections';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { withDatabase } from '../environment/with-database.ts';
import { collectValues } from '../options/read-options.ts';
import { newTable } from '../output/new-table.ts';
import { UsageError } from '../usage-error.ts';
import { addAliasCommands } from './companies-aliases.ts';
import {
  addDatabaseOption,
  addOperatorOptions,
  type CorrectionOptions,
  type RunOnCompanies,
  readNumber,
  readOperator,
} from './companies-options.ts';
import { addProposalCommands } from './companies-proposals.ts';

const CHANGE = 'a change: see list-merges';

interface SplitOptions extends CorrectionOptions {
  plugins?: string[];
  undo?: number;
}

export function register(program: Command, context: Context): void {
  const companies = program
    .command('companies')
    .description('Merge and split companies, decide on proposals, and keep aliases.');
  const run: RunOnCompanies = ({ live }, work) => withDatabase(context, { command: 'companies', live }, work);

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
      readNumber('--undo', value, CHANGE),
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
  addDatabaseOption(companies.command('undo'))
    .description('Undo a merge or a split.')
    .argument('<change>', 'number of the change, see list-merges', (value) => readNumber('undo', value, CHANGE))
    .action((change: number, options: CorrectionOptions) => run(options, (db) => undo(db, change)));
  addDatabaseOption(companies.command('list-merges'))
    .description('List merges and splits.')
    .action((options: CorrectionOptions) => run(options, listMerges));
  addProposalCommands(companies, run);
  addAliasCommands(companies, run);
}

async function merge(db: Db, slug: string, others: string[], operator: Operator): Promise<string> {
  const contradictions = await listContradictions(db, [slug, ...others]);
  const id = await mergeCompanies(db, slug, others, operator);
  const notes = contradictions.map(
    ({ number, companies: [one, other] }) =>
      `\nnote: proposal ${number} is rejected: ${one.slug} and ${other.slug} were two. The merge wins until it is undone.`,
  );
  return `change ${id}: ${others.join(', ')} merged into ${slug}. To undo it: npm run pi -- companies undo ${id}${notes.join('')}`;
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
