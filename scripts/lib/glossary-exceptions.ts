/** A use of a word from the glossary's "not" column that is right. */
export interface Exception {
  /** The identifier or phrase as it stands in the code. */
  found: string;
  /** What the path of the file begins with, relative to the root. */
  under: string;
  reason: string;
}

/** Everything that the glossary check lets pass. */
export const EXCEPTIONS: readonly Exception[] = [
  { found: 'given up', under: 'scripts/lib/glossary-', reason: 'examples of the check, and this line' },
  { found: 'inside', under: 'apps/web/components/charts/', reason: 'points inside a chart' },
  { found: 'inside', under: 'packages/db/', reason: 'statements inside a transaction' },
  { found: 'inside', under: 'packages/ingestion/', reason: 'files inside a folder, SQL inside a transaction' },
  { found: 'inside', under: 'packages/operations/', reason: 'a folder inside a repository' },
  { found: 'program', under: 'apps/cli/', reason: 'commander’s own word for a command line' },
  { found: 'programs', under: 'apps/stores/src/stores/atlassian/', reason: 'a field of the store’s API' },
];
