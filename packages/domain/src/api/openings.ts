import type { Category } from '../category.ts';
import type { PluginFilters } from './filters/index.ts';

/** What openings are of: a category, in all marketplaces or in one, by one number of size. */
export interface OpeningsOf {
  category: Category;
  marketplace?: string;
  number: 'users' | 'downloads';
}

interface OpeningRule {
  title: string;
  /** What the list asks for. @param unit `users` or `downloads` */
  note(unit: string): string;
  filters(number: OpeningsOf['number']): PluginFilters;
}

const LARGE = { from: 10_000 };

/** Plugins of a category that leave room for another: each is a list of the explorer. */
const RULES = {
  badlyRated: {
    title: 'Big and badly rated',
    note: (unit) => `10k ${unit} or more, rated 3.5 or less`,
    filters: (number) => ({ [number]: LARGE, rating: { to: 3.5 } }),
  },
  notUpdated: {
    title: 'Big and not updated for a year',
    note: (unit) => `10k ${unit} or more`,
    filters: (number) => ({ [number]: LARGE, updatedBefore: '365d' }),
  },
  growing: {
    title: 'Growing fast',
    note: (unit) => `50 % in 90 days, 1k ${unit} or more`,
    filters: (number) => ({ [number]: { from: 1_000 }, growth: { from: 50 }, growthDays: 90 }),
  },
  newcomers: {
    title: 'Newcomers that caught on',
    note: (unit) => `listed within a year, 10k ${unit} or more`,
    filters: (number) => ({ [number]: LARGE, listedAfter: '365d' }),
  },
  changedHands: {
    title: 'Changed hands',
    note: () => 'in 12 months, any size',
    filters: () => ({ changed: ['hands'], changedDays: 365 }),
  },
  gone: {
    title: 'Gone with users',
    note: (unit) => `gone in 90 days, 10k ${unit} or more`,
    filters: (number) => ({ [number]: LARGE, status: ['delisted'], delistedAfter: '90d' }),
  },
} as const satisfies Record<string, OpeningRule>;

export type Opening = keyof typeof RULES;
export const OPENINGS = Object.keys(RULES) as Opening[];

/** The title of a list of openings, what it asks for in words, and its filters. */
export function openingOf(name: Opening, { category, marketplace, number }: OpeningsOf) {
  const rule: OpeningRule = RULES[name];
  const place = { category: [category], ...(marketplace !== undefined && { marketplace: [marketplace] }) };
  const filters: PluginFilters = { ...place, ...rule.filters(number) };
  return { title: rule.title, note: rule.note(number), filters };
}
