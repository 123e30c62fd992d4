import {
  contradictions,
  EXPLORER_SORTS,
  FILTER_NAMES,
  FILTER_SHAPE,
  formatFilters,
  type PluginFilters,
  SORT_ORDERS,
} from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import { z } from 'zod';
import { CursorParam } from '../cursor-param.ts';
import { AsOfParam, limitParam } from '../list-params.ts';
import { notByDayIssues } from './not-by-day.ts';

/** Rows of a page, and of an answer of the API where it does not ask for more. */
export const PAGE_ROWS = 24;
export const MOST_ROWS = 100;

const marketplace = FILTER_SHAPE.marketplace.refine(
  (names) => names === undefined || names.every((name) => marketplaceInfos.some((info) => info.name === name)),
  { error: `marketplace must be one or more of ${marketplaceInfos.map(({ name }) => name).join(', ')}.` },
);

/** The filters of a list of plugins, as parameters. */
export const PLUGIN_FILTER_PARAMS = { ...FILTER_SHAPE, marketplace };
const list = {
  sort: z.enum(EXPLORER_SORTS).optional(),
  order: z.enum(SORT_ORDERS).optional(),
  ...CursorParam.shape,
  ...AsOfParam.shape,
};

type Values = Parameters<typeof notByDayIssues>[0];

/** Refuses filters that no plugin passes, or that no earlier day can answer. */
export function refuseContradictions(values: Values, context: z.RefinementCtx) {
  for (const { field, message } of [...contradictions(values), ...notByDayIssues(values)])
    context.addIssue({ code: 'custom', path: [field], message });
}

/** The parameters of a list of plugins in the API. */
export const ExplorerParams = z
  .strictObject({ ...PLUGIN_FILTER_PARAMS, ...list, limit: limitParam(MOST_ROWS, PAGE_ROWS) })
  .superRefine((values, context) => refuseContradictions(values, context));
export type ExplorerParams = z.infer<typeof ExplorerParams>;

/** The parameters of what a filter can be set to. */
export const FacetParams = z
  .strictObject({ ...PLUGIN_FILTER_PARAMS, field: z.enum(FILTER_NAMES).default('users') })
  .superRefine((values, context) => refuseContradictions(values, context));

/** The columns and row height that a page shows; not part of the list itself. */
export const DENSITIES = ['compact', 'comfortable'] as const;
export type Density = (typeof DENSITIES)[number];
const columns = z.string().transform((text) => text.split(',').filter(Boolean));

/** The parameters of a page; others, such as those of campaigns, are left alone. */
export const ExplorerPageParams = z
  .object({ ...PLUGIN_FILTER_PARAMS, ...list, density: z.enum(DENSITIES).optional(), columns: columns.optional() })
  .superRefine((values, context) => refuseContradictions(values, context));
export type ExplorerPageParams = z.infer<typeof ExplorerPageParams>;

/** The filters among the parameters. */
export function filtersOf(params: Partial<Record<string, unknown>>): PluginFilters {
  const given = FILTER_NAMES.filter((name) => params[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, params[name]]));
}

/** The parameters of an address that say what a list is of. */
export function filterParams(given: PluginFilters): Record<string, string> {
  return formatFilters(given) as Record<string, string>;
}
