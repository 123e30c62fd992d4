import type { FieldChange, Revision } from '@pi/domain/api';

interface Content extends Pick<Revision, 'content' | 'descriptionLength'> {
  descriptionHash: string | null;
}

/**
 * The fields that differ from the revision before; none where that one is not known. A field that
 * one of the two does not have is no difference: it was not read then.
 */
export function revisionChanges(newer: Content, older: Content | undefined): FieldChange[] {
  if (!older) return [];
  const [before, after] = [flat(older), flat(newer)];
  const changes = Object.keys(after).flatMap((field) => fieldChange(field, before[field], after[field]));
  if (older.descriptionHash === newer.descriptionHash) return changes;
  return [...changes, { field: 'description', before: length(older), after: length(newer) }];
}

function fieldChange(field: string, before: unknown, after: unknown): FieldChange[] {
  if (before === undefined || after === undefined) return [];
  if (Array.isArray(before) || Array.isArray(after)) {
    const [added, removed] = [without(after, before), without(before, after)];
    return added.length + removed.length > 0 ? [{ field, added, removed }] : [];
  }
  return before === after ? [] : [{ field, before: words(before), after: words(after) }];
}

function flat({ content: { developer, ...fields } }: Content): Record<string, unknown> {
  const ofDeveloper = developer === null ? { name: null } : (developer ?? {});
  const named = Object.entries(ofDeveloper).map(([field, value]) => [`developer ${field}`, value] as const);
  return { ...fields, ...Object.fromEntries(named) };
}

/** The items of a list that another lacks, each once; null counts as an empty list. */
function without(list: unknown, other: unknown): string[] {
  const known = new Set(items(other));
  return [...new Set(items(list))].filter((item) => !known.has(item));
}

function items(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function words(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

function length({ descriptionLength }: Content): string | null {
  return descriptionLength === null ? null : `${descriptionLength} characters`;
}
