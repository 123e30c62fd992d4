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
  { found: 'program', under: 'apps/cli/', reason: 'commander’s own word for a command line' },
];
