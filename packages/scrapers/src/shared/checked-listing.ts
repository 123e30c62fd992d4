import { Listing, type ParseResult, type Problem } from '@pi/domain';
import type { StoreResponse } from '../contract.ts';
import { readFields } from './read-fields.ts';

/**
 * A listing as it was found: any value may be wrong. A function stands for the value it returns;
 * what it throws costs its own field.
 */
export type ListingDraft = { externalId: string; url: string } & { [Field in keyof Listing]?: unknown };

const checked = new WeakSet<Listing>();

/** Whether a listing is one that `checkedListing` made: nobody can have changed it since. */
export function isChecked(listing: Listing): boolean {
  return checked.has(listing);
}

/**
 * Validates what a parser found. An impossible value becomes a problem and leaves out only its own
 * field (`undefined`: the earlier value stays); without a name there is no listing.
 * @param known problems of the listing that are known already
 */
export function checkedListing(
  draft: ListingDraft,
  response?: StoreResponse,
  known: readonly string[] = [],
): ParseResult {
  const read = readFields(draft);
  let values: Record<string, unknown> = read.values;
  const info = { externalId: draft.externalId, url: response?.url ?? response?.finalUrl };
  const problems: Problem[] = [...known, ...read.problems].map((message) => ({
    kind: 'invalid_value',
    message,
    ...info,
  }));
  for (;;) {
    const parsed = Listing.safeParse(values);
    if (parsed.success && parsed.data.name) return { listings: [markChecked(parsed.data)], gone: [], problems };
    const path = parsed.error?.issues[0]?.path ?? ['name'];
    const field = path.join('.');
    if (path.length === 0 || ['externalId', 'url', 'name', 'readFrom'].includes(field)) {
      problems.push({ kind: 'format_changed', message: `${field || 'the listing'} is missing or has moved`, ...info });
      return { listings: [], gone: [], problems };
    }
    problems.push({ kind: 'invalid_value', message: `${field}: ${parsed.error?.issues[0]?.message}`, ...info });
    values = without(values, path);
  }
}

// A bad contact address leaves out the address, bad stars the review, any other bad part the whole
// field.
function without(values: Record<string, unknown>, [field, part]: PropertyKey[]): Record<string, unknown> {
  const name = String(field);
  const value = values[name];
  if (Array.isArray(value) && typeof part === 'number') return { ...values, [name]: value.toSpliced(part, 1) };
  if (name !== 'developer' || part === undefined || part === 'name') return { ...values, [name]: undefined };
  return { ...values, developer: { ...(value as object), [part]: undefined } };
}

function markChecked(listing: Listing): Listing {
  freeze(listing);
  checked.add(listing);
  return listing;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) freeze(part);
  Object.freeze(value);
}
