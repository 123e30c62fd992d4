/** A use of a word from the glossary's "not" column that is right. */
export interface Exception {
  /** The identifier or phrase as it stands in the code. */
  found: string;
  /** What the path of the file begins with, relative to the root. */
  under: string;
  reason: string;
}

/** Tables and columns of databases from before the glossary. */
const OLD_NAMES = [
  'revision_bases',
  'forget_key',
  'company_because',
  'company_marks',
  'given_by',
  'taken_by',
  'market_events',
  'headline_total',
  'headline_median',
  'headline_p90',
  'raw_manifests',
  'host_turns',
  'held_until',
];

/** Everything that the glossary check lets pass. */
export const EXCEPTIONS: readonly Exception[] = [
  { found: 'given up', under: 'scripts/lib/glossary-', reason: 'examples of the check, and this line' },
  { found: 'inside', under: 'apps/web/components/charts/', reason: 'points inside a chart' },
  { found: 'inside', under: 'packages/db/', reason: 'statements inside a transaction' },
  { found: 'inside', under: 'packages/ingestion/', reason: 'files inside a folder, SQL inside a transaction' },
  { found: 'program', under: 'apps/cli/', reason: 'commander’s own word for a command line' },
  { found: 'programs', under: 'packages/scrapers/src/marketplaces/atlassian/', reason: 'a field of the store’s API' },
  ...OLD_NAMES.flatMap((found) => [
    { found, under: 'packages/db/src/migrate.test.ts', reason: 'an old database that the migrations carry over' },
    { found, under: 'scripts/lib/glossary-exceptions.ts', reason: 'this list' },
  ]),
];
