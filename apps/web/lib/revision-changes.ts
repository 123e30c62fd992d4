import type { Revision } from '@pi/db/queries/catalogue/list-revisions';

/** One field that differs between two revisions; `before` and `after` are null where there is no such value. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

export interface RevisionChanges {
  seenAt: Date;
  changes: FieldChange[];
}

/** What changed with each revision against the one before it, newest first like the revisions; the oldest has no entry. */
export function revisionChanges(revisions: readonly Revision[]): RevisionChanges[] {
  return revisions.slice(0, -1).flatMap((revision, index) => {
    const older = revisions[index + 1];
    return older ? [{ seenAt: revision.seenAt, changes: fieldChanges(older, revision) }] : [];
  });
}

function fieldChanges(older: Revision, newer: Revision): FieldChange[] {
  const [before, after] = [flat(older), flat(newer)];
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  const changes = fields
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.before !== change.after);
  if (older.descriptionHash === newer.descriptionHash) return changes;
  return [...changes, { field: 'description', before: length(older), after: length(newer) }];
}

function flat({ content: { developer, ...fields } }: Revision): Record<string, string | null> {
  return Object.fromEntries([
    ...Object.entries(fields).map(([field, value]) => [field, words(value)]),
    ...Object.entries(developer ?? {}).map(([field, value]) => [`developer ${field}`, words(value)]),
  ]);
}

function words(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}

function length({ descriptionLength }: Revision): string | null {
  return descriptionLength === null ? null : `${descriptionLength} characters`;
}
