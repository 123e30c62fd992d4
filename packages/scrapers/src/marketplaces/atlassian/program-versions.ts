/** A program that an app runs in, and a version of it; null where there is none. */
export interface ProgramVersion {
  program: string;
  version: string | null;
}

/**
 * The versions of the programs that an app runs in as one text, each with its program where there
 * are several; null where there is none.
 */
export function versionsText(programs: readonly ProgramVersion[]): string | null {
  const known = programs.filter(({ version }) => version !== null);
  if (known.length === 0) return null;
  return known.map(({ program, version }) => (programs.length > 1 ? `${program} ${version}` : version)).join(', ');
}
