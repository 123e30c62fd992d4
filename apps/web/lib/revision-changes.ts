import type { FieldChange, Revision } from '@pi/domain/api';

interface Content extends Pick<Revision, 'content' | 'descriptionLength'> {
  descriptionHash: string | null;
}

/** The fields that differ from the revision before; none where that one is not known. */
export function revisionChanges(newer: Content, older: Content | undefined): FieldChange[] {
  if (!older) return [];
  const [before, after] = [flat(older), flat(newer)];
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  const changes = fields
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.before !== change.after);
  if (older.descriptionHash === newer.descriptionHash) return changes;
  return [...changes, { field: 'description', before: length(older), after: length(newer) }];
}

function flat({ content: { developer, ...fields } }: Content): Record<string, string | null> {
  return Object.fromEntries([
    ...Object.entries(fields).map(([field, value]) => [field, words(value)]),
    ...Object.entries(developer ?? {}).map(([field, value]) => [`developer ${field}`, words(value)]),
  ]);
}

function words(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}

function length({ descriptionLength }: Content): string | null {
  return descriptionLength === null ? null : `${descriptionLength} characters`;
}
