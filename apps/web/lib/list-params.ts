import { LIST_DEPTH, PLUGIN_SORTS, STATUS_FILTERS } from '@pi/db/queries/catalogue/plugins-query';
import { COMPANY_SORTS } from '@pi/db/queries/companies/list-companies';
import { cleanText, Day, dayOf, type PrimaryMetric } from '@pi/domain';
import { SORT_ORDERS } from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import { z } from 'zod';

/** What a page's or a route's query parameters are parsed from. */
export type RawParams = Record<string, string | string[] | undefined>;

const pageSize = countParam('pageSize', 100, 50);
const page = countParam('page', LIST_DEPTH, 1);

/** Which part of a list is wanted, and how large the parts are. */
export function pageParams(most: number, standard: number) {
  return z.object({ page, pageSize: countParam('pageSize', most, standard) });
}

/** How many rows of a list are wanted. */
export function limitParam(most: number, standard: number) {
  return countParam('limit', most, standard);
}

/** A whole number of plain digits from 1. */
function countParam(name: string, most: number, standard: number) {
  const error = `${name} must be a whole number from 1 to ${most}.`;
  return z.preprocess(readDigits, z.int({ error }).min(1).max(most).default(standard));
}

/** Part of a name: a text that is already clean, but for blanks around it. Empty: no filter. */
export const namePart = z
  .string()
  .meta({ description: 'Part of a name.' })
  .max(100)
  .refine((text) => text === '' || text.trim() !== '', 'q has no visible character.')
  .refine((text) => text.trim() === cleanText(text), 'q has characters that no name has.')
  .transform((text) => text.trim() || undefined);

/** The longest text that can be searched for. */
export const SEARCH_LENGTH = 200;

/**
 * What is searched for, of all marketplaces or of one; a text without a letter or digit finds
 * nothing.
 */
export const SearchParams = z.object({
  q: z.string().max(SEARCH_LENGTH).transform(cleanText).default(''),
  marketplace: z.enum(marketplaceInfos.map(({ name }) => name)).optional(),
});

/** The same of a list: plugins and companies, each at most so many. */
export const SearchListParams = SearchParams.extend({
  limit: limitParam(50, 20),
});

/** Parameters of a list of plugins as they are given. */
export const PluginListParams = z.object({
  sort: z.enum(PLUGIN_SORTS).optional(),
  order: z.enum(SORT_ORDERS).optional(),
  page,
  pageSize,
  q: namePart.optional(),
  status: z.enum(STATUS_FILTERS).optional(),
});

/**
 * The parameters with their defaults: sorted by the marketplace's primary metric, numbers
 * descending, names from A.
 */
export function withSort({ sort, order, ...params }: z.infer<typeof PluginListParams>, primaryMetric: PrimaryMetric) {
  const by = sort ?? primaryMetric;
  return { sort: by, order: order ?? (by === 'name' ? ('asc' as const) : ('desc' as const)), ...params };
}
export type PluginListQuery = ReturnType<typeof withSort>;

/** Parameters of a list of companies, largest first. */
export const CompanyListParams = z.object({ sort: z.enum(COMPANY_SORTS).default('pluginCount'), page, pageSize });

/** How many similar plugins are asked for. */
export const SimilarParams = z.object({ limit: limitParam(50, 20) });

/** A UTC day as the parameter of this name; days that no data can be of are refused. */
export function dayParam(name: string) {
  const message = `${name} must be a day of the form YYYY-MM-DD, from 1990 to 2099.`;
  // Nothing else is checked of a text that is no day.
  return z
    .string()
    .refine((text) => Day.safeParse(text).success, { message, abort: true })
    .meta({ format: 'date', pattern: '^(199\\d|20\\d{2})-\\d{2}-\\d{2}$' });
}

/** The day that a page or an answer is of, as its parameter; not one of the future. */
export const AsOfParam = z.object({
  asOf: dayParam('asOf')
    .refine((day) => day <= dayOf(new Date()), 'asOf must not be in the future.')
    .meta({ description: 'The data of days until this one, as they are known now; not of the future.' })
    .optional(),
});

/**
 * The day that a page is of, from its parameters; undefined for today. Wrong ones are refused
 * before.
 */
export function asOfParam(params: RawParams): string | undefined {
  return parseLeniently(AsOfParam, params).asOf;
}

/** A span of UTC days, both ends included. */
export const DaySpan = z
  .object({
    from: dayParam('from').optional().meta({ description: 'The first day.' }),
    to: dayParam('to').optional().meta({ description: 'The last day.' }),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['from'], error: 'from must not be after to.' });

/**
 * Parses a page's parameters. Every address has a page, so texts are cleaned, and a wrong parameter
 * is ignored like one that the page does not know: links add those of campaigns.
 */
export function parseLeniently<T extends z.ZodType>(schema: T, params: RawParams): z.infer<T> {
  const cleaned = Object.entries(params).map(
    ([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value] as const,
  );
  const parsed = schema.safeParse(Object.fromEntries(cleaned));
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  return schema.parse(Object.fromEntries(cleaned.filter(([name]) => !wrong.has(name))));
}

// Plain digits only: `Number` also reads "", "0x10" and "1e3".
function readDigits(value: unknown): unknown {
  if (typeof value !== 'string' || !/^-?\d+$/.test(value)) return value;
  return Math.min(Number(value), Number.MAX_SAFE_INTEGER);
}
