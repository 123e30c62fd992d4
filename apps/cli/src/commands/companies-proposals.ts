import type { Db } from '@pi/db';
import type { CompanyCard } from '@pi/db/queries/companies/company-cards';
import { countOpenProposals, listOpenProposals } from '@pi/db/queries/companies/proposals';
import { describeMatch } from '@pi/domain';
import { acceptProposal, type Operator, rejectProposal } from '@pi/operations/company-corrections';
import type { Command } from 'commander';
import { readCount } from '../options/read-options.ts';
import { newTable } from '../output/new-table.ts';
import {
  addDatabaseOption,
  addOperatorOptions,
  type CorrectionOptions,
  type RunOnCompanies,
  readNumber,
  readOperator,
} from './companies-options.ts';

const LIMIT = 50;

/** Adds `propose`, `accept` and `reject`. */
export function addProposalCommands(companies: Command, run: RunOnCompanies): void {
  const numberOf = (command: string) => (value: string) => readNumber(command, value, 'a proposal: see propose');
  addDatabaseOption(companies.command('propose'))
    .description('List companies that are possibly the same, the likeliest first.')
    .option('--limit <count>', 'how many at most', (value) => readCount('--limit', value, 10_000), LIMIT)
    .action((options: { limit: number; live?: boolean }) => run(options, (db) => listProposals(db, options.limit)));
  addOperatorOptions(companies.command('accept'))
    .description('Merge the two companies of a proposal. Undoing the merge opens the proposal again.')
    .argument('<number>', 'number of the proposal, see propose', numberOf('accept'))
    .option('--into <slug>', 'the one of the two that stays (default: the one with more plugins)')
    .action((number: number, options: CorrectionOptions & { into?: string }) =>
      run(options, (db) => accept(db, number, options.into, readOperator(options))),
    );
  addOperatorOptions(companies.command('reject'))
    .description(
      'Remember that the two companies of a proposal are two: they are neither proposed nor joined again. Companies that are one already are parted by split only.',
    )
    .argument('<number>', 'number of the proposal, see propose', numberOf('reject'))
    .action((number: number, options: CorrectionOptions) =>
      run(options, (db) => reject(db, number, readOperator(options))),
    );
}

async function listProposals(db: Db, limit: number): Promise<string> {
  const proposals = await listOpenProposals(db, { limit });
  if (proposals.length === 0) return 'No companies are possibly the same.';
  const table = newTable(
    ['number', 'companies', 'why', 'bits', 'since'],
    ['right', 'left', 'left', 'right', 'left'],
    [null, 56, 42, null, null],
  );
  for (const { number, companies, evidence, weight, proposedOn } of proposals)
    table.push([number, companies.map(sayCompany).join('\n'), describeMatch(evidence), weight.toFixed(1), proposedOn]);
  const open = await countOpenProposals(db);
  const more = open > proposals.length ? `${proposals.length} of ${open} proposals. ` : '';
  const bits = 'Bits are the evidence: each one more doubles the odds that the two are one company.';
  return `${table}\n${bits}\n${more}To decide: npm run pi -- companies accept NUMBER, or reject NUMBER`;
}

function sayCompany({ slug, name, marketplaces }: CompanyCard): string {
  const counts = marketplaces.map(({ marketplace, pluginCount }) => `${marketplace} ${pluginCount}`);
  return `${slug} (${name}): ${counts.join(', ') || 'no listed plugin'}`;
}

async function accept(db: Db, number: number, slug: string | undefined, operator: Operator): Promise<string> {
  const { changeId, into, other } = await acceptProposal(db, number, slug, operator);
  return `proposal ${number} is accepted. change ${changeId}: ${other} merged into ${into}. To undo it: npm run pi -- companies undo ${changeId}`;
}

async function reject(db: Db, number: number, operator: Operator): Promise<string> {
  const { companies } = await rejectProposal(db, number, operator);
  const [one, other] = companies.map(({ slug }) => slug);
  return `proposal ${number} is rejected: ${one} and ${other} are neither proposed nor joined again`;
}
