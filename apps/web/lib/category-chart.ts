import type { CategoryItem } from '@pi/domain/api';
import { PERIOD_WORDS } from './category-list.ts';
import type { CategoryPeriod } from './category-sums.ts';
import { formatChange, formatCount, formatShare } from './format.ts';

/** Fewer users grow by leaps, and would press the others together. */
export const CHARTED_AT_LEAST = 1000;

/** A category whose users, growth and concentration are all known. */
export interface ChartedCategory {
  name: string;
  title: string;
  users: number;
  growth: number;
  top3: number;
}

/** The categories that have a place in the chart: with many users, in stores that count them. */
export function chartedCategories(items: readonly CategoryItem[], period: CategoryPeriod): ChartedCategory[] {
  return items.flatMap(({ name, title, users, top3Share, ...item }) => {
    const growth = item[`usersChange${period}d`];
    return users && users.value >= CHARTED_AT_LEAST && growth && top3Share && item.usersIn.length > 0
      ? [{ name, title, users: users.value, growth: growth.value, top3: top3Share.value }]
      : [];
  });
}

/** What the chart says, as a sentence of its numbers. */
export function chartTitle(charted: readonly ChartedCategory[]): string {
  const fastest = charted.toSorted((a, b) => b.growth - a.growth)[0];
  if (!fastest || charted.length === 1) return 'Categories by growth and concentration';
  const held = `its three largest plugins hold ${formatShare(fastest.top3)}`;
  return fastest.growth > 0 ? `${fastest.title} grows fastest, and ${held}` : 'No category gained users';
}

/** A category of the chart in words. */
export function chartWords({ title, top3, growth, users }: ChartedCategory, period: CategoryPeriod): string {
  const { direction, text } = formatChange(growth);
  const moved = direction === 'flat' ? 'unchanged' : `${direction} ${text.slice(2)}`;
  return `${title}: the three largest hold ${formatShare(top3)}, users ${moved} in ${PERIOD_WORDS[period]}, ${formatCount(users)} users`;
}

/** The middle value; of an even number the mean of the two. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 0 ? (low + high) / 2 : high;
}
