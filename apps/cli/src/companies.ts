import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { Db } from '@pi/db';
import { listChanges } from '@pi/db/queries/companies/company-changes';
import type { DataOrigin } from '@pi/domain';
import { mergeCompanies, type Operator } from '@pi/operations/company-corrections/merge-companies';
import { splitCompany } from '@pi/operations/company-corrections/split-company';
import { undoChange } from '@pi/operations/company-corrections/undo-change';
import { newTable } from './new-table.ts';

const USAGE = `usage: npm run companies -- merge SLUG SLUG... [--reason TEXT] [--by NAME]
       npm run companies -- split SLUG --plugins ID,ID... [--reason TEXT] [--by NAME]
       npm run companies -- split SLUG --undo CHANGE
       npm run companies -- undo CHANGE
       npm run companies -- list-merges
With --live: in the database of real data.`;

/** What the command line of `npm run companies` asks for, in which database; `run` answers what to tell. */
export interface CompaniesCommand {
  dataOrigin: DataOrigin;
  run(db: Db): Promise<string>;
}

type Run = CompaniesCommand['run'];

/**
 * Reads the command line.
 * @throws Error with one sentence that names the wrong argument, or with the usage
 */
export function readCompaniesCommand(args: string[]): CompaniesCommand {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      reason: { type: 'string' },
      by: { type: 'string' },
      plugins: { type: 'string', multiple: true },
      undo: { type: 'string' },
      live: { type: 'boolean', default: false },
    },
  });
  return { dataOrigin: values.live ? 'live' : 'sample', run: readRun(values, positionals) };
}

interface Values {
  reason?: string;
  by?: string;
  plugins?: string[];
  undo?: string;
}

function readRun(values: Values, positionals: string[]): Run {
  const [command, slug, ...others] = positionals;
  const operator = { by: values.by ?? userInfo().username, reason: values.reason ?? null };
  const plugins = values.plugins?.flatMap((ids) => ids.split(','));
  if (command === 'list-merges' && !slug) return listMerges;
  if (command === 'merge' && slug && others.length > 0) return (db) => merge(db, slug, others, operator);
  if (command === 'undo' && slug && others.length === 0) return undo(slug, 'undo');
  if (command === 'split' && slug && others.length === 0) {
    if (values.undo !== undefined && !plugins) return undo(values.undo, '--undo', slug);
    if (plugins && values.undo === undefined) return (db) => split(db, slug, plugins, operator);
  }
  throw new Error(USAGE);
}

async function merge(db: Db, slug: string, others: string[], operator: Operator): Promise<string> {
  const id = await mergeCompanies(db, slug, others, operator);
  return `change ${id}: ${others.join(', ')} merged into ${slug}. To undo it: npm run companies -- undo ${id}`;
}

async function split(db: Db, slug: string, plugins: string[], operator: Operator): Promise<string> {
  const made = await splitCompany(db, slug, plugins, operator);
  return `change ${made.changeId}: split off ${slug} as ${made.slug}. To undo it: npm run companies -- undo ${made.changeId}`;
}

function undo(change: string, argument: string, slug?: string): Run {
  if (!/^[1-9]\d{0,8}$/.test(change)) throw new Error(`${argument}: "${change}" is no id of a change: see list-merges`);
  return async (db) => {
    await undoChange(db, Number(change), slug);
    return `change ${change} is undone`;
  };
}

async function listMerges(db: Db): Promise<string> {
  const changes = await listChanges(db);
  if (changes.length === 0) return 'no company was merged or split';
  const table = newTable(['id', 'what', 'company', 'moved', 'by', 'at', 'reason', 'undone']);
  for (const { id, kind, company, moved, by, at, reason, undoneAt } of changes)
    table.push([id, kind, company, moved.join('\n'), by, minute(at), reason ?? '', undoneAt ? minute(undoneAt) : '']);
  return table.toString();
}

function minute(moment: Date): string {
  return moment.toISOString().slice(0, 16);
}
