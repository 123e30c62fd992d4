import {
  CategoryAnswer,
  CategoryListAnswer,
  ChangeListAnswer,
  CompanyAnswer,
  CompanyListAnswer,
  CompanySearchAnswer,
  CompareAnswer,
  EndpointListAnswer,
  ExplorerAnswer,
  FacetAnswer,
  HealthAnswer,
  MarketplaceAnswer,
  MarketplaceListAnswer,
  MetricsAnswer,
  MoverListAnswer,
  NicheAnswer,
  PluginAnswer,
  PluginListAnswer,
  SearchAnswer,
  SimilarAnswer,
  StatusAnswer,
} from '@pi/domain/api';
import { z } from 'zod';
import { CategoryParams } from './category-params.ts';
import { ChangeListParams } from './changes/change-params.ts';
import { CompanySearchParams } from './company-search.ts';
import { IdsParam } from './compare-ids.ts';
import { ExplorerParams, FacetParams } from './explorer/params.ts';
import {
  AsOfParam,
  CompanyListParams,
  DaySpan,
  PluginListParams,
  SearchListParams,
  SimilarParams,
} from './list-params.ts';
import { MoverListParams } from './mover-params.ts';
import { NicheParams } from './niches/niche-params.ts';
import { PluginIdParam } from './plugin-id.ts';

/** A shape that refuses parameters that it does not name. */
export type StrictQuery = z.ZodObject<z.ZodRawShape, z.core.$strict>;

/** An address of the API: its parameters and the shape of its answer. */
export interface Endpoint<Params extends z.ZodObject, Query extends StrictQuery, Answer extends z.ZodObject> {
  description: string;
  /** The parts of its path that are in braces. */
  params: Params;
  query: Query;
  answer: Answer;
  /** The list of its answer that a table is made of, where it has one. */
  rows?: string;
}

const nothing = z.strictObject({});
const name = z.object({ name: z.string() });
const id = z.object({ id: PluginIdParam });

/** Every address under /api that is read, by its path. */
export const ENDPOINTS = {
  '/api/v1': {
    description: 'This list.',
    params: nothing,
    query: nothing,
    answer: EndpointListAnswer,
  },
  '/api/v1/marketplaces': {
    description:
      'All marketplaces: access method, rules, whether and why each is read, robots.txt checks, newest figures.',
    params: nothing,
    query: nothing,
    answer: MarketplaceListAnswer,
  },
  '/api/v1/marketplaces/{name}': {
    description: 'One marketplace: its figures day by day, histogram, largest companies, newest changes.',
    params: name,
    query: AsOfParam.strict(),
    answer: MarketplaceAnswer,
  },
  '/api/v1/marketplaces/{name}/plugins': {
    description:
      'The plugins of a marketplace, listed and missing ones unless a status is given, sorted, page by page. An empty q is no filter; a page after the last is empty.',
    params: name,
    query: PluginListParams.extend(AsOfParam.shape).strict(),
    answer: PluginListAnswer,
  },
  '/api/v1/marketplaces/{name}/companies': {
    description: 'The companies with plugins in a marketplace, largest first, page by page.',
    params: name,
    query: CompanyListParams.extend(AsOfParam.shape).strict(),
    answer: CompanyListAnswer,
  },
  '/api/v1/plugins': {
    description:
      'The plugins of all marketplaces that pass the filters, sorted, part by part: `next` is the address of the next part. Ranges are 10k-100k, 1000- or -500 (with two dots where an end is negative), lists have commas, days are 2026-11-28 or 365d, that many days before the newest one.',
    params: nothing,
    query: ExplorerParams,
    answer: ExplorerAnswer,
  },
  '/api/v1/plugins/facets': {
    description:
      'What one filter of the list of plugins, the one that `field` names or users, can be set to: how many of the plugins that pass the other filters have each value.',
    params: nothing,
    query: FacetParams,
    answer: FacetAnswer,
  },
  '/api/v1/plugins/{id}': {
    description:
      'One plugin, with the id marketplace:externalId: its state, numbers, ranks, permissions in words, changes, revisions, newest reviews.',
    params: id,
    query: AsOfParam.strict(),
    answer: PluginAnswer,
  },
  '/api/v1/plugins/{id}/metrics': {
    description: 'The numbers of a plugin day by day.',
    params: id,
    query: DaySpan.safeExtend(AsOfParam.shape).strict(),
    answer: MetricsAnswer,
  },
  '/api/v1/plugins/{id}/similar': {
    description:
      'Plugins that are similar to one, of its marketplace and of others, most similar first: which compete and which extend, and why.',
    params: id,
    query: SimilarParams.strict(),
    answer: SimilarAnswer,
  },
  '/api/v1/categories': {
    description:
      'The shared categories over all marketplaces, most users first: plugins, users, growth, medians, what the largest hold.',
    params: nothing,
    query: nothing,
    answer: CategoryListAnswer,
  },
  '/api/v1/categories/{name}': {
    description:
      'One shared category, in all marketplaces or one: numbers by marketplace and month, leaders, openings.',
    params: name,
    query: CategoryParams.strict(),
    answer: CategoryAnswer,
  },
  '/api/v1/companies': {
    description:
      'The companies of all marketplaces that pass all filters, largest first, part by part: ranges are written 2-5, 10- or -4; growth is in percent of users in 30 days.',
    params: nothing,
    query: CompanySearchParams.extend(AsOfParam.shape).strict(),
    answer: CompanySearchAnswer,
  },
  '/api/v1/compare': {
    description: 'One to six plugins side by side, with the primary number of each day by day: ids, apart by commas.',
    params: nothing,
    query: z.strictObject({ ids: IdsParam.optional() }),
    answer: CompareAnswer,
  },
  '/api/v1/companies/{slug}': {
    description: 'One company and its plugins in all marketplaces.',
    params: z.object({ slug: z.string() }),
    query: AsOfParam.strict(),
    answer: CompanyAnswer,
  },
  '/api/v1/changes': {
    description:
      'Changes over all marketplaces, newest first, of a kind, of plugins with at least so many users and of a permission risk; how many of each kind.',
    params: nothing,
    query: ChangeListParams.strict(),
    answer: ChangeListAnswer,
  },
  '/api/v1/movers': {
    description:
      'The plugins of one marketplace whose users, or downloads a day, grow and shrink fastest in a period of days.',
    params: nothing,
    query: MoverListParams.strict(),
    answer: MoverListAnswer,
  },
  '/api/v1/niches': {
    description:
      'The niches of a phrase, one a marketplace: the plugins whose name and summary have its words, what the largest three hold, ratings, what came and went in a year, growth of the newest, prices.',
    params: nothing,
    query: NicheParams.strict(),
    answer: NicheAnswer,
  },
  '/api/v1/search': {
    description:
      'Plugins and companies of all marketplaces, or plugins of one, by words in any order, the best first; exact is the page of an id, a listing’s address or a company’s domain.',
    params: nothing,
    query: SearchListParams.strict(),
    answer: SearchAnswer,
  },
  '/api/v1/status': {
    description: 'The state of each marketplace: last good day, runs, failures, suspicions, fields found, queue.',
    params: nothing,
    query: nothing,
    answer: StatusAnswer,
  },
  '/api/health': {
    description: 'For monitoring: 200 while every marketplace that is on has a recent good day, otherwise 503.',
    params: nothing,
    query: nothing,
    answer: HealthAnswer,
  },
} as const satisfies Record<string, Endpoint<z.ZodObject, StrictQuery, z.ZodObject>>;
