import { Listing, MOST_IN_LIST, type ParseResult, type Problem } from '@pi/domain';
import type { z } from 'zod';
import type { StoreResponse } from '../contract.ts';
import { readFields } from './read-fields.ts';

/**
 * A listing as it was found: any value may be wrong. A function stands for the value it returns;
 * what it throws costs its own field.
 */
export type ListingDraft = { externalId: string; url: string } & { [Field in keyof Listing]?: unknown };

type Issue = Pick<z.core.$ZodIssue, 'code' | 'message' | 'path'>;
type Values = Record<string, unknown>;

const REQUIRED = ['externalId', 'url', 'name', 'readFrom'];
const NO_NAME: Issue = { code: 'custom', path: ['name'], message: '' };

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
  const problems: Problem[] = [];
  const report = (kind: Problem['kind'], message: string) =>
    problems.push({ kind, message, externalId: draft.externalId, url: response?.url ?? response?.finalUrl });
  const read = readFields(draft);
  for (const message of [...known, ...read.problems]) report('invalid_value', message);
  let values = withShortLists(read.values, (message) => report('invalid_value', message));
  for (;;) {
    const parsed = Listing.safeParse(values);
    if (parsed.success && parsed.data.name) return { listings: [markChecked(parsed.data)], gone: [], problems };
    const issues: Issue[] = parsed.error?.issues ?? [NO_NAME];
    const refusal = issues.find(({ path }) => path.length === 0 || REQUIRED.includes(path.join('.')));
    if (refusal) {
      report('format_changed', describeRefusal(refusal));
      return { listings: [], gone: [], problems };
    }
    for (const [part, ofPart] of Map.groupBy(issues, leftOutWith)) {
      report('invalid_value', describeIssues(ofPart));
      values = without(values, part, ofPart);
    }
  }
}

// 200,000 permissions would be a page of 17 MB: what is beyond the bound is not looked at.
function withShortLists(draft: ListingDraft, report: (message: string) => void): Values {
  let values: Values = draft;
  for (const [field, most] of Object.entries(MOST_IN_LIST)) {
    const list = values[field];
    if (!Array.isArray(list) || list.length <= most) continue;
    report(`${field}: ${list.length - most} of ${list.length} entries are left out, as ${most} are stored`);
    values = { ...values, [field]: list.slice(0, most) };
  }
  return values;
}

function describeRefusal({ code, path, message }: Issue): string {
  const field = path.join('.') || 'the listing';
  return field === 'externalId' && code !== 'invalid_type'
    ? `${field}: ${message}`
    : `${field} is missing or has moved`;
}

// A bad contact address leaves out the address, bad stars the review, any other bad part the whole
// field.
function leftOutWith({ path: [field, part] }: Issue): string {
  return field === 'developer' && part !== undefined && part !== 'name' ? `developer.${String(part)}` : String(field);
}

function describeIssues(issues: readonly Issue[]): string {
  const [first] = issues;
  const others = new Set(issues.map(({ path }) => path[1])).size - 1;
  return `${first?.path.join('.')}: ${first?.message}${others > 0 ? `, and ${others} more` : ''}`;
}

function without(values: Values, part: string, issues: readonly Issue[]): Values {
  const [field = '', ofDeveloper] = part.split('.');
  const value = values[field];
  if (ofDeveloper) return { ...values, developer: { ...(value as object), [ofDeveloper]: undefined } };
  const bad = new Set(issues.map(({ path }) => path[1]));
  const isEntries = Array.isArray(value) && !bad.has(undefined);
  return { ...values, [field]: isEntries ? value.filter((_, index) => !bad.has(index)) : undefined };
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
