import type { CategoryMonth } from '@pi/domain/api';

/** The months of several lists, added up, oldest first. */
export function sumMonths(lists: readonly (readonly CategoryMonth[])[]): CategoryMonth[] {
  const sums = new Map<string, CategoryMonth>();
  for (const one of lists.flat()) {
    const before = sums.get(one.month);
    sums.set(one.month, {
      month: one.month,
      new: (before?.new ?? 0) + one.new,
      gone: (before?.gone ?? 0) + one.gone,
    });
  }
  return [...sums.values()].sort((a, b) => a.month.localeCompare(b.month));
}

/** What the newest months say, as a sentence of their numbers. */
export function monthsTitle(months: readonly CategoryMonth[]): string {
  const grown = months.filter((month) => month.new > month.gone).length;
  if (months.length < 2) return 'New and gone by month';
  if (grown === months.length) return `More came than went in each of ${months.length} months`;
  return `More came than went in ${grown} of ${months.length} months`;
}
