/** An application that an app runs in, and a version of it; null where there is none. */
export interface ApplicationVersion {
  application: string;
  version: string | null;
}

/**
 * The versions of the applications that an app runs in as one text, each with its application where
 * there are several; null where there is none.
 */
export function versionsText(applications: readonly ApplicationVersion[]): string | null {
  const known = applications.filter(({ version }) => version !== null);
  if (known.length === 0) return null;
  return known
    .map(({ application, version }) => (applications.length > 1 ? `${application} ${version}` : version))
    .join(', ');
}
