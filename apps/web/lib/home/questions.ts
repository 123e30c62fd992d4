import type { PluginFilters } from '@pi/domain/api';
import { formatFilters } from '@pi/domain/api';
import { listHref } from '#lib/list-href.ts';

/** A question of the home page that a list of plugins answers. */
export interface Question {
  title: string;
  /** What the list has, in words. */
  words: string;
  filters: PluginFilters;
}

/** For who looks for something to make, and for who looks for something to buy. */
export const QUESTIONS: readonly Question[] = [
  {
    title: 'What should I build?',
    words: 'Big, badly rated and not updated for a year',
    filters: { users: { from: 10_000 }, rating: { to: 3.5 }, updatedBefore: '365d' },
  },
  {
    title: 'Which could I buy?',
    words: '10k to 100k users, its maker’s only plugin, not updated for a year',
    filters: { users: { from: 10_000, to: 100_000 }, updatedBefore: '365d', companyPlugins: { to: 1 } },
  },
];

/** The address of the list that answers a question. */
export function questionHref({ filters }: Question): string {
  return listHref('/plugins', formatFilters(filters));
}
