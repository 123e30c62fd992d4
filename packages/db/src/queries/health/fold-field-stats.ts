import { LISTING_FIELDS, type ListingField } from '@pi/domain';

/** How many values lie in each bin; which values those are is said by whoever makes the bins. */
export type Histogram = Record<string, number>;

/** How often a field of listings was found. */
export interface FieldStats {
  field: ListingField;
  /** Listings read. */
  read: number;
  /** Those of them that have the field. */
  present: number;
  /** Those that speak of it, of plugins that were known. */
  compared: number;
  /** Those of the compared that say something else than what was known. */
  changed: number;
  /** Of the values of a number; empty for other fields. */
  histogram: Histogram;
}

/**
 * Of the keys of sums these two are no field's: listings read, and pages that came and could not be
 * read.
 */
const READ = 'read';
export const UNREADABLE = 'unreadable';

const COUNTS = ['present', 'compared', 'changed'] as const;

/**
 * Statistics of the same listings as one flat object, which is added up key by key: `read`,
 * `name.present`, `users.bin.3` and so on, without zeros.
 */
export function foldFieldStats(stats: readonly FieldStats[]): Record<string, number> {
  const entries = stats.flatMap(({ field, histogram, ...one }) => [
    ...COUNTS.map((count) => [`${field}.${count}`, one[count]] as const),
    ...Object.entries(histogram).map(([bin, n]) => [`${field}.bin.${bin}`, n] as const),
  ]);
  return Object.fromEntries([[READ, stats[0]?.read ?? 0] as const, ...entries].filter(([, n]) => n > 0));
}

/**
 * The statistics of every field, in the order of their names. A page that could not be read is one
 * that was read for a name.
 */
export function unfoldFieldStats(sums: Readonly<Record<string, number>>): FieldStats[] {
  const { [READ]: read = 0, [UNREADABLE]: unreadable = 0 } = sums;
  const stats = LISTING_FIELDS.toSorted().map((field): FieldStats => {
    const [present = 0, compared = 0, changed = 0] = COUNTS.map((count) => sums[`${field}.${count}`]);
    return { field, read: field === 'name' ? read + unreadable : read, present, compared, changed, histogram: {} };
  });
  const byField = new Map<string, FieldStats>(stats.map((one) => [one.field, one]));
  for (const [key, n] of Object.entries(sums)) {
    const [field = '', kind, bin] = key.split('.');
    const histogram = byField.get(field)?.histogram;
    if (histogram && kind === 'bin' && bin !== undefined) histogram[bin] = n;
  }
  return stats.filter((one) => one.read > 0);
}
