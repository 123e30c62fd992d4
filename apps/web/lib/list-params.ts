import { LIST_DEPTH, PLUGIN_SORTS, SORT_ORDERS, STATUS_FILTERS } from '@pi/db/queries/catalogue/list-plugins';
import { COMPANY_SORTS } from '@pi/db/queries/companies/list-companies';
import { cleanText, Day, type PrimaryMetric } from '@pi/domain';
import { z } from 'zod';

/** What a page's or a route's query parameters are parsed from. */
export type RawParams = Record<string, string | string[] | undefined>;

const pageSize = z.preprocess(readDigits, z.int().min(1).max(100).default(50));
const page = z.preprocess(readDigits, z.int().min(1).max(LIST_DEPTH).default(1));

/** Parameters of a list of plugins as they are given. */
export const PluginListParams = z.object({
  sort: z.enum(PLUGIN_SORTS).optional(),
  order: z.enum(SORT_ORDERS).optional(),
  page,
  pageSize,
  q: z.string().max(100).transform(cleanText).optional(),
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

/** A UTC day as the parameter of this name; days that no data can be of are refused. */
export function dayParam(name: string) {
  const message = `${name} must be a day of the form YYYY-MM-DD, from 1990 to 2099.`;
  return z.string().refine((text) => Day.safeParse(text).success, message);
}

/** A span of UTC days, both ends included. */
export const DaySpan = z
  .object({ from: dayParam('from').optional(), to: dayParam('to').optional() })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['from'], error: 'from must not be after to.' });

/** Parses a page's parameters; a wrong one is ignored, so that every address has a page. */
export function parseLeniently<T extends z.ZodType>(schema: T, params: RawParams): z.infer<T> {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  return schema.parse(Object.fromEntries(Object.entries(params).filter(([name]) => !wrong.has(name))));
}

// Plain digits only: `Number` also reads "", "0x10" and "1e3".
function readDigits(value: unknown): unknown {
  if (typeof value !== 'string' || !/^-?\d+$/.test(value)) return value;
  return Math.min(Number(value), Number.MAX_SAFE_INTEGER);
}
