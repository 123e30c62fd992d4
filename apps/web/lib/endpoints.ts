import { CATEGORY_SLUGS } from '@pi/domain';
import {
  CategoryAnswer,
  CategoryListAnswer,
  ChangeListAnswer,
  CompanyAnswer,
  CompanyChangeListAnswer,
  CompanyListAnswer,
  CompanySearchAnswer,
  CompareAnswer,
  DayCountListAnswer,
  EndpointListAnswer,
  ExplorerAnswer,
  FacetAnswer,
  HealthAnswer,
  MarketCategoryListAnswer,
  MarketplaceAnswer,
  MarketplaceListAnswer,
  MetricsAnswer,
  MoverListAnswer,
  NicheAnswer,
  PluginAnswer,
  PluginChangeListAnswer,
  PluginListAnswer,
  ProductListAnswer,
  ReportAnswer,
  ReportListAnswer,
  ReviewListAnswer,
  RevisionListAnswer,
  SearchAnswer,
  SimilarAnswer,
  StatusAnswer,
  TagAnswer,
  TagListAnswer,
} from '@pi/domain/api';
import { z } from 'zod';
import { CategoryParams, MarketplaceName } from './category-params.ts';
import { ChangeFilterParams, ChangeListParams } from './changes/change-params.ts';
import { COMPANIES_A_PAGE, CompanySearchParams, CompanySlug } from './company-search.ts';
import { IdsParam } from './compare-ids.ts';
import { CursorParam } from './cursor-param.ts';
import { ExplorerParams, FacetParams } from './explorer/params.ts';
import {
  AsOfParam,
  CompanyListParams,
  DaySpan,
  limitParam,
  PluginListParams,
  pageParams,
  SearchListParams,
  SimilarParams,
} from './list-params.ts';
import { MoverListParams } from './mover-params.ts';
import { NicheParams } from './niches/niche-params.ts';
import { PluginIdParam } from './plugin-id.ts';
import { QuarterParam } from './report/quarter-param.ts';

/** A shape that refuses parameters that it does not name. */
export type StrictQuery = z.ZodObject<z.ZodRawShape, z.core.$strict>;

/** An address of the API: its parameters and the shape of its answer. */
export interface Endpoint<Params extends z.ZodObject, Query extends StrictQuery, Answer extends z.ZodObject> {
  description: string;
  /** The parts of its path that are in braces. */
  params: Params;
  query: Query;
  answer: Answer;
  /** The field of its answer that is a list of rows, where it has one. */
  rows?: string;
  /** The statuses of its answer beside 200. */
  statuses?: readonly number[];
}

const nothing = z.strictObject({});
const name = z.object({ name: MarketplaceName });
const id = z.object({ id: PluginIdParam });
const slug = z.object({ slug: CompanySlug });

/** How many tags can be asked for at once. */
export const MOST_TAGS = 500;

/** Every address under /api that is read, by its path. */
export const ENDPOINTS = {
  '/api/v1': {
    description: 'The version, and every address of the API with its parameters.',
    params: nothing,
    query: nothing,
    answer: EndpointListAnswer,
    rows: 'endpoints',
  },
  '/api/v1/marketplaces': {
    description:
      'All marketplaces: access method, rules, whether and why each is read, robots.txt checks, newest figures.',
    params: nothing,
    query: nothing,
    answer: MarketplaceListAnswer,
    rows: 'marketplaces',
  },
  '/api/v1/marketplaces/{name}': {
    description: 'One marketplace: its figures day by day, histogram, largest companies, newest changes.',
    params: name,
    query: AsOfParam.strict(),
    answer: MarketplaceAnswer,
  },
  '/api/v1/marketplaces/{name}/plugins': {
    description:
      'The plugins of a marketplace, listed and missing ones unless a status is given, sorted, page by page: `next` is the address of the next part. An empty q is no filter; a page after the last is empty. It ends after 10,000 (`totalIsFloor`): all are in `/api/v1/plugins?marketplace=`.',
    params: name,
    query: PluginListParams.extend({ ...CursorParam.shape, ...AsOfParam.shape }).strict(),
    answer: PluginListAnswer,
    rows: 'plugins',
  },
  '/api/v1/marketplaces/{name}/companies': {
    description:
      'The companies with plugins in a marketplace, largest first, page by page: `next` is the address of the next part. It ends after 10,000: all are in `/api/v1/companies?marketplace=`.',
    params: name,
    query: CompanyListParams.extend({ ...CursorParam.shape, ...AsOfParam.shape }).strict(),
    answer: CompanyListAnswer,
    rows: 'companies',
  },
  '/api/v1/marketplaces/{name}/categories': {
    description: 'The shared categories of a marketplace, the largest first, with what it calls them.',
    params: name,
    query: nothing,
    answer: MarketCategoryListAnswer,
    rows: 'categories',
  },
  '/api/v1/plugins': {
    description:
      'The plugins of all marketplaces that pass the filters, sorted, part by part: `next` is the address of the next part. Ranges are 10k-100k, 1000- or -500 (with two dots where an end is negative), lists have commas, days are 2026-11-28 or 365d, that many days before the newest one.',
    params: nothing,
    query: ExplorerParams,
    answer: ExplorerAnswer,
    rows: 'plugins',
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
    rows: 'metrics',
  },
  '/api/v1/plugins/{id}/similar': {
    description:
      'Plugins that are similar to one, of its marketplace and of others, most similar first: which compete and which extend, and why.',
    params: id,
    query: SimilarParams.strict(),
    answer: SimilarAnswer,
    rows: 'plugins',
  },
  '/api/v1/plugins/{id}/revisions': {
    description:
      'What the listing of a plugin said and from when on, its description included, newest first, and what changed each time: `next` is the address of the next part.',
    params: id,
    query: pageParams(20, 10).extend(CursorParam.shape).strict(),
    answer: RevisionListAnswer,
    rows: 'revisions',
  },
  '/api/v1/plugins/{id}/changes': {
    description: 'All changes of a plugin, newest first: `next` is the address of the next part.',
    params: id,
    query: pageParams(100, 50).extend(CursorParam.shape).strict(),
    answer: PluginChangeListAnswer,
    rows: 'changes',
  },
  '/api/v1/plugins/{id}/reviews': {
    description: 'The newest reviews of a plugin, without their authors: up to 20 are kept.',
    params: id,
    query: nothing,
    answer: ReviewListAnswer,
    rows: 'reviews',
  },
  '/api/v1/tags': {
    description: 'The most frequent tags of listed and missing plugins in all marketplaces, with how many have each.',
    params: nothing,
    query: z.strictObject({ limit: limitParam(MOST_TAGS, 100) }),
    answer: TagListAnswer,
    rows: 'tags',
  },
  '/api/v1/tags/{tag}': {
    description:
      'How many plugins have a tag, and the tags that they often have with it. The plugins: /api/v1/plugins?tag=.',
    params: z.object({ tag: z.string().meta({ examples: ['tabs'] }) }),
    query: z.strictObject({ limit: limitParam(100, 12) }),
    answer: TagAnswer,
    rows: 'related',
  },
  '/api/v1/categories': {
    description:
      'The shared categories over all marketplaces, most users first: plugins, users, growth, medians, what the largest hold.',
    params: nothing,
    query: nothing,
    answer: CategoryListAnswer,
    rows: 'categories',
  },
  '/api/v1/categories/{name}': {
    description:
      'One shared category, in all marketplaces or one: numbers by marketplace and month, leaders, openings.',
    params: z.object({ name: z.string().meta({ examples: CATEGORY_SLUGS.slice(0, 1) }) }),
    query: CategoryParams.strict(),
    answer: CategoryAnswer,
  },
  '/api/v1/companies': {
    description:
      'The companies of all marketplaces that pass all filters, largest first, part by part: ranges are written 2-5, 10- or -4; growth is in percent of users in 30 days.',
    params: nothing,
    query: CompanySearchParams.extend({ ...AsOfParam.shape, limit: limitParam(100, COMPANIES_A_PAGE) }).strict(),
    answer: CompanySearchAnswer,
    rows: 'companies',
  },
  '/api/v1/compare': {
    description: 'One to six plugins side by side, with the primary number of each day by day: ids, apart by commas.',
    params: nothing,
    query: z.strictObject({ ids: IdsParam.optional() }),
    answer: CompareAnswer,
  },
  '/api/v1/companies/{slug}': {
    description: 'One company and its plugins in all marketplaces.',
    params: slug,
    query: AsOfParam.strict(),
    answer: CompanyAnswer,
  },
  '/api/v1/companies/{slug}/products': {
    description: 'The products of a company, the largest first: its listings of one product in several stores are one.',
    params: slug,
    query: nothing,
    answer: ProductListAnswer,
    rows: 'products',
  },
  '/api/v1/companies/{slug}/changes': {
    description: 'All changes of the plugins of a company, newest first: `next` is the address of the next part.',
    params: slug,
    query: pageParams(100, 50).extend(CursorParam.shape).strict(),
    answer: CompanyChangeListAnswer,
    rows: 'changes',
  },
  '/api/v1/changes/days': {
    description: 'How many changes of each kind there were on each of the last days, over all marketplaces.',
    params: nothing,
    query: ChangeFilterParams.pick({ kind: true, days: true }).strict(),
    answer: DayCountListAnswer,
    rows: 'counts',
  },
  '/api/v1/changes': {
    description:
      'Changes over all marketplaces, newest first, of a kind, of plugins with at least so many users and of a permission risk; how many of each kind.',
    params: nothing,
    query: ChangeListParams.strict(),
    answer: ChangeListAnswer,
    rows: 'changes',
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
    rows: 'niches',
  },
  '/api/v1/reports': {
    description: 'The quarters that there is a report of, the newest first, and which of their days were read.',
    params: nothing,
    query: nothing,
    answer: ReportListAnswer,
    rows: 'reports',
  },
  '/api/v1/reports/{quarter}': {
    description:
      'The report of a quarter such as 2026-Q4: key insights, each marketplace, what changed, the fastest growing plugins, the largest companies and categories.',
    params: QuarterParam,
    query: nothing,
    answer: ReportAnswer,
    rows: 'stores',
  },
  '/api/v1/search': {
    description:
      'Plugins and companies of all marketplaces, or plugins of one, by words in any order, the best first; exact is the page of an id, a listing’s address or a company’s domain.',
    params: nothing,
    query: SearchListParams.strict(),
    answer: SearchAnswer,
    rows: 'plugins',
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
    statuses: [503],
  },
} as const satisfies Record<string, Endpoint<z.ZodObject, StrictQuery, z.ZodObject>>;
