import { z } from 'zod';
import { CATEGORIES, CATEGORY_SLUGS } from '../../category.ts';
import { EXTRACTED_PRICING_MODELS } from '../../extraction.ts';
import { CHANGE_KINDS } from '../../market-change.ts';
import { OWNER_KIND_WORDS } from '../../owner-kind-words.ts';
import { GROWTH_PERIODS } from '../../periods.ts';
import { PERMISSION_RISKS } from '../../permission-risk.ts';
import { OWNER_KINDS, type OwnerKind } from '../../revenue.ts';
import { PLUGIN_STATUSES } from '../../run.ts';
import { cleanText } from '../../text.ts';
import { dayFilter, type Filter, namesFilter, rangeFilter, textsFilter } from './filter.ts';
import { listWords } from './lists.ts';
import { formatShortNumber } from './numbers.ts';
import { daysFilter } from './period.ts';
import { type Range, rangeWords } from './range.ts';

/** Which plugins a list has by their state: of one, or all. Without it: listed and missing ones. */
export const STATUS_FILTERS = [...PLUGIN_STATUSES, 'all'] as const;
/** What is asked for in `changed`: a kind of change, or any change of hands. */
export const CHANGED_KINDS = ['hands', ...CHANGE_KINDS] as const;
/** The periods, in days, in which a change is looked for. */
export const CHANGED_PERIODS = [7, 30, 90, 365] as const;

const COUNT = { least: 0, most: 1e13, isInteger: true, example: '10k-100k' };
/** Of columns that are integers of four bytes. */
const SMALL_COUNT = { ...COUNT, most: 2e9 };
const CHANGED_WORDS: Record<(typeof CHANGED_KINDS)[number], string> = {
  hands: 'changed hands',
  listed: 'were listed',
  delisted: 'were delisted',
  relisted: 'came back',
  missing: 'went missing',
  users_fell_sharply: 'lost many users at once',
  downloads_fell_sharply: 'lost many downloads at once',
  taken_over: 'became another product',
  renamed: 'were renamed',
  owner_changed: 'have another owner',
  developer_renamed: 'have a renamed developer',
  contact_changed: 'have another contact',
  version_released: 'released a version',
  price_changed: 'changed their price',
  category_changed: 'changed their category',
  permission_added: 'gained a permission',
  permission_removed: 'dropped a permission',
};
const AMOUNT = { least: 0, most: 1e12, unit: 'USD', example: '50k-' };
const PRICING_WORDS: Record<string, string> = { free_trial: 'free trial', one_time: 'paid once' };
const dollarWords = (range: Range) => rangeWords(range, (amount) => `$${formatShortNumber(amount)}`);
const sentenceCase = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);

const NameWords = z
  .string()
  .max(100)
  .refine((text) => text.trim() !== '' && text.trim() === cleanText(text), 'q must be words of a name.')
  .transform((text) => text.trim());

const q: Filter<'text', string> = {
  kind: 'text',
  title: 'Words of the name',
  schema: NameWords,
  format: (value) => value,
  words: (value) => ({ before: 'named', value: `“${value}”` }),
};

const phrase: Filter<'text', string> = {
  kind: 'text',
  title: 'Words of the name or summary',
  schema: z
    .string()
    .max(100)
    .refine((text) => text.trim() === cleanText(text), 'phrase has characters that no text has.')
    .refine((text) => /[\p{L}\p{N}]/u.test(text), 'phrase must have a letter or digit.')
    .transform((text) => text.trim()),
  format: (value) => value,
  words: (value) => ({ before: 'about', value: `“${value}”` }),
};

/**
 * Every filter of a list of plugins, in the order of the sentence that they make: the parameters of
 * the list in the API and in the addresses of pages, the chips above it, the conditions of its
 * query.
 */
export const PLUGIN_FILTERS = {
  q,
  phrase,
  status: namesFilter('status', 'Status', STATUS_FILTERS, sentenceCase, (value) => ({
    before: 'that are',
    value: value.includes('all') ? 'listed or not' : listWords(value),
  })),
  marketplace: textsFilter(
    'marketplace',
    'Marketplaces',
    { what: 'names of marketplaces', pattern: /^[a-z0-9-]{1,60}$/ },
    (value, context) => ({ before: 'in', value: listWords(value, (one) => context.title('marketplace', one)) }),
  ),
  category: namesFilter(
    'category',
    'Category',
    CATEGORY_SLUGS,
    (name) => CATEGORIES[name as keyof typeof CATEGORIES],
    (value) => ({ before: 'of the category', value: listWords(value, (name) => CATEGORIES[name as 'other']) }),
  ),
  tag: textsFilter('tag', 'Tags', { what: 'tags' }, (value) => ({ before: 'tagged', value: listWords(value) })),
  users: rangeFilter('users', 'Users', COUNT, (value) => ({ before: 'with', value: `${rangeWords(value)} users` })),
  downloads: rangeFilter('downloads', 'Downloads', COUNT, (value) => ({
    before: 'with',
    value: `${rangeWords(value)} downloads`,
  })),
  rating: rangeFilter('rating', 'Rating', { least: 0, most: 5, example: '-3.5' }, (value) => ({
    before: 'rated',
    value: `${rangeWords(value)} ★`,
  })),
  ratings: rangeFilter('ratings', 'Number of ratings', { ...SMALL_COUNT, example: '100-' }, (value) => ({
    before: 'by',
    value: `${rangeWords(value)} people`,
  })),
  per1000: rangeFilter('per1000', 'Ratings per 1,000 users', { least: 0, most: 1e6, example: '1-10' }, (value) => ({
    before: 'with',
    value: `${rangeWords(value)} ratings per 1,000 users`,
  })),
  growth: rangeFilter(
    'growth',
    'Growth',
    { least: -100, most: 1e6, unit: 'percent', example: '-50..-10' },
    (value, { growthDays }) => ({
      before: 'growing',
      value: `${rangeWords(value)} % in ${growthDays} days`,
    }),
  ),
  growthDays: daysFilter('growthDays', 'Days of growth', GROWTH_PERIODS),
  pricing: namesFilter(
    'pricing',
    'Pricing',
    EXTRACTED_PRICING_MODELS,
    (name) => sentenceCase(PRICING_WORDS[name] ?? name),
    (value) => ({ before: 'priced', value: listWords(value, (name) => PRICING_WORDS[name] ?? name) }),
  ),
  price: rangeFilter('price', 'Price in USD', { least: 0, most: 1e6, example: '5-20' }, (value) => ({
    before: 'for',
    value: `${dollarWords(value)} a month`,
  })),
  revenue: rangeFilter('revenue', 'Revenue a year (est.)', AMOUNT, (value) => ({
    before: 'thought to earn',
    value: `${dollarWords(value)} a year`,
  })),
  revenueLow: rangeFilter('revenueLow', 'Lower end of revenue (est.)', AMOUNT, (value) => ({
    before: 'with a lower end of revenue of',
    value: `${dollarWords(value)} a year`,
  })),
  ownerKind: namesFilter(
    'ownerKind',
    'Kind of owner',
    OWNER_KINDS,
    (name) => sentenceCase(OWNER_KIND_WORDS[name as OwnerKind]),
    (value) => ({ before: 'whose owner is', value: listWords(value, (name) => OWNER_KIND_WORDS[name as OwnerKind]) }),
  ),
  updatedBefore: dayFilter('updatedBefore', 'Not updated since', 'not updated since'),
  updatedAfter: dayFilter('updatedAfter', 'Updated since', 'updated since'),
  listedAfter: dayFilter('listedAfter', 'Listed since', 'listed since'),
  listedBefore: dayFilter('listedBefore', 'Listed before', 'listed before'),
  delistedAfter: dayFilter('delistedAfter', 'Delisted since', 'delisted since'),
  changed: namesFilter(
    'changed',
    'Changes',
    CHANGED_KINDS,
    (name) => sentenceCase(CHANGED_WORDS[name as 'hands']),
    (value, { changedDays }) => ({
      before: 'that',
      value: `${listWords(value, (kind) => CHANGED_WORDS[kind as 'hands'])} in ${changedDays} days`,
    }),
  ),
  changedDays: daysFilter('changedDays', 'Days of the changes', CHANGED_PERIODS),
  risk: namesFilter('risk', 'Permission risk', PERMISSION_RISKS, sentenceCase, (value) => ({
    before: 'with',
    value: `${listWords(value)} risk`,
  })),
  badge: textsFilter('badge', 'Badges', { what: 'badges' }, (value) => ({
    before: 'with the badge',
    value: listWords(value),
  })),
  company: textsFilter(
    'company',
    'Company',
    { what: 'addresses of companies', pattern: /^[\p{L}\p{N}.-]{1,200}$/u },
    (value, context) => ({ before: 'of', value: listWords(value, (one) => context.title('company', one)) }),
  ),
  companyPlugins: rangeFilter(
    'companyPlugins',
    'Plugins of its company',
    { ...SMALL_COUNT, example: '2-9' },
    (value) => ({
      before: 'of makers with',
      value: `${rangeWords(value)} ${value.to === 1 ? 'plugin' : 'plugins'}`,
    }),
  ),
} as const;
