import { OPENING_RULES, OPENINGS, type Opening } from '@pi/db/queries/categories/count-openings';
import { listHref } from './list-href.ts';

/** What lists of openings are of: a category, in all marketplaces or in one, by one number. */
export interface OpeningsOf {
  category: string;
  marketplace?: string;
  number: 'users' | 'downloads';
}

interface Words {
  title: string;
  /** What the list asks for; `unit` is `users` or `downloads`. */
  note(unit: string): string;
  params(number: OpeningsOf['number']): Record<string, string>;
}

const LARGE = `${OPENING_RULES.large}-`;
const RULES: Record<Opening, Words> = {
  badlyRated: {
    title: 'Big and badly rated',
    note: (unit) => `10k ${unit} or more, rated 3.5 or less`,
    params: (number) => ({ [number]: LARGE, rating: `-${OPENING_RULES.ratedAtMost}` }),
  },
  notUpdated: {
    title: 'Big and not updated for a year',
    note: (unit) => `10k ${unit} or more`,
    params: (number) => ({ [number]: LARGE, updatedBefore: '365d' }),
  },
  growing: {
    title: 'Growing fast',
    note: (unit) => `50 % in 90 days, 1k ${unit} or more`,
    params: (number) => ({ [number]: `${OPENING_RULES.growing}-`, growth: '50-', growthDays: '90' }),
  },
  newcomers: {
    title: 'Newcomers that caught on',
    note: (unit) => `listed within a year, 10k ${unit} or more`,
    params: (number) => ({ [number]: LARGE, listedAfter: '365d' }),
  },
  changedHands: {
    title: 'Changed hands',
    note: () => 'in 12 months, any size',
    params: () => ({ changed: 'hands', changedDays: '365' }),
  },
  gone: {
    title: 'Gone with users',
    note: (unit) => `gone in 90 days, 10k ${unit} or more`,
    params: (number) => ({ [number]: LARGE, status: 'delisted', delistedAfter: '90d' }),
  },
};

export interface ListedOpening {
  name: Opening;
  title: string;
  note: string;
  /** The address of its list in the explorer. */
  href: string;
  count: number;
}

/** The lists of openings of a category with their counts. */
export function listOpenings(of: OpeningsOf, counts: Record<Opening, number>): ListedOpening[] {
  return OPENINGS.map((name) => {
    const { title, note, params } = RULES[name];
    const place = { category: of.category, marketplace: of.marketplace };
    const href = listHref('/plugins', { ...place, ...params(of.number) });
    return { name, title, note: note(of.number), href, count: counts[name] };
  });
}
