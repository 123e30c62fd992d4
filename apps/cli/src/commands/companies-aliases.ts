import type { Db } from '@pi/db';
import { listAliases } from '@pi/db/queries/companies/aliases';
import { ALIAS_KINDS, type AliasKind } from '@pi/domain';
import { addAlias, removeAlias } from '@pi/operations/company-corrections';
import { Argument, type Command } from 'commander';
import { readDay } from '../options/read-options.ts';
import { newTable } from '../output/new-table.ts';
import { addDatabaseOption, type RunOnCompanies, readNumber, readOperator } from './companies-options.ts';

interface AliasOptions {
  from?: string;
  to?: string;
  source: string;
  by?: string;
  live?: boolean;
}

/** Adds `alias add`, `alias list` and `alias remove`. */
export function addAliasCommands(companies: Command, run: RunOnCompanies): void {
  const alias = companies
    .command('alias')
    .description('Names and domains that belong to a company for a time: renames, legal entities, takeovers.');
  addDatabaseOption(alias.command('add'))
    .description('Give a name or a domain to a company; plugins that have it are matched again.')
    .addArgument(new Argument('<kind>', 'what it is').choices(ALIAS_KINDS))
    .argument('<value>', 'the name or the domain, in any spelling')
    .argument('<slug>', 'the company')
    .requiredOption('--source <text>', 'where it is known from, for readers')
    .option('--from <day>', 'first day, YYYY-MM-DD (default: always)', (day) => readDay('--from', day))
    .option('--to <day>', 'first day on which it is not so any more (default: until today)', (day) =>
      readDay('--to', day),
    )
    .option('--by <name>', 'person who decided (default: the user of this machine)')
    .action((kind: AliasKind, value: string, slug: string, options: AliasOptions) =>
      run(options, (db) => add(db, kind, value, slug, options)),
    );
  addDatabaseOption(alias.command('list'))
    .description('List aliases.')
    .action((options: { live?: boolean }) => run(options, list));
  addDatabaseOption(alias.command('remove'))
    .description('Remove an alias; plugins that have its name or domain are matched again.')
    .argument('<number>', 'number of the alias, see alias list', (value) =>
      readNumber('remove', value, 'an alias: see alias list'),
    )
    .action((number: number, options: { live?: boolean }) => run(options, (db) => remove(db, number)));
}

async function add(db: Db, kind: AliasKind, value: string, slug: string, options: AliasOptions): Promise<string> {
  const { from = null, to = null, source } = options;
  const { by } = readOperator(options);
  const { alias, matched } = await addAlias(db, { kind, value, slug, from, to, source, by });
  return `alias ${alias.number}: the ${kind} ${alias.value} belongs to ${slug}. Plugins matched again: ${matched}`;
}

async function list(db: Db): Promise<string> {
  const aliases = await listAliases(db);
  if (aliases.length === 0) return 'No company has an alias.';
  const table = newTable(['number', 'kind', 'value', 'company', 'from', 'to', 'source', 'by']);
  for (const { number, kind, value, slug, from, to, source, by } of aliases)
    table.push([number, kind, value, slug, from ?? '', to ?? '', source, by]);
  return table.toString();
}

async function remove(db: Db, number: number): Promise<string> {
  const { alias, matched } = await removeAlias(db, number);
  return `alias ${number} is removed: the ${alias.kind} ${alias.value}. Plugins matched again: ${matched}`;
}
