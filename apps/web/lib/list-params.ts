import { LIST_DEPTH, PLUGIN_SORTS, SORT_ORDERS } from '@pi/db/queries/catalogue/list-plugins';
import { COMPANY_SORTS } from '@pi/db/queries/companies/list-companies';
import { cleanText, type PrimaryMetric } from '@pi/domain';
import { z } from 'zod';

/** What a page's or a route's query parameters are parsed from. */
export type RawParams = Record<string, string | string[] | undefined>;

const pageSize = z.coerce.number().int().min(1).max(100).default(50);
const page = z.coerce.number().int().min(1).max(LIST_DEPTH).default(1);

/** Parameters of a list of plugins as they are given. */
export const PluginListParams = z.object({
  sort: z.enum(PLUGIN_SORTS).optional(),
  order: z.enum(SORT_ORDERS).optional(),
  page,
  pageSize,
  q: z.string().max(100).transform(cleanText).optional(),
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

/** A span of UTC days, both ends included. */
export const DaySpan = z
  .object({ from: z.iso.date().optional(), to: z.iso.date().optional() })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['from'], error: 'from must not be after to.' });

/** Parses a page's parameters; a wrong one is ignored, so that every address has a page. */
export function parseLeniently<T extends z.ZodType>(schema: T, params: RawParams): z.infer<T> {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  return schema.parse(Object.fromEntries(Object.entries(params).filter(([name]) => !wrong.has(name))));
}
