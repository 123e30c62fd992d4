import { EXPORT_FORMATS } from '@pi/operations/export-formats';
import { z } from 'zod';
import { BadgeFile } from './badges/badge-params.ts';
import { MarketplaceName } from './category-params.ts';
import { CheckFeedParams } from './check/check-feed-params.ts';
import { MOST_IN_FEED } from './check/check-limits.ts';
import { CompanySlug } from './company-search.ts';
import { CompanyEmbedParams, MarketplaceEmbedParams, PluginEmbedParams } from './embeds/embed-params.ts';
import type { StrictQuery } from './endpoints.ts';
import { MarketplaceExportParams, PluginExportParams } from './exports/export-params.ts';
import { FEED_ITEMS, LOOK_BACK_DAYS } from './feeds/feed-limits.ts';
import {
  ChangesFeedParams,
  CompanyFeedFile,
  FEED_TYPES,
  FeedParams,
  PluginFeedFile,
  PluginsFeedParams,
} from './feeds/feed-params.ts';
import { PluginIdParam } from './plugin-id.ts';
import { QuarterParam } from './report/quarter-param.ts';

/** An address whose answer is a file: its parameters and the media types it can be had in. */
export interface FileEndpoint<Params extends z.ZodObject = z.ZodObject, Query extends StrictQuery = StrictQuery> {
  description: string;
  /** The parts of its path that are in braces. */
  params: Params;
  query: Query;
  types: readonly string[];
}

const nothing = z.strictObject({});
const CHANGES = `The ${FEED_ITEMS} newest changes of the last ${LOOK_BACK_DAYS} days of all marketplaces, of a kind, of plugins with at least so many users and of a permission risk; without a kind all but new versions.`;
const OF_PLUGINS = `The ${FEED_ITEMS} newest changes of the plugins that pass the filters of the list of plugins, delisted ones included, or that are in a category of their store; without a kind all but new versions.`;
const OF_INVENTORY = `The ${FEED_ITEMS} newest changes of up to ${MOST_IN_FEED} plugins but new versions: ids of the form marketplace:externalId, apart by commas.`;
const exported = Object.values(EXPORT_FORMATS).map(({ type }) => type);

/** Every address that answers a file, by its path. */
export const FILE_ENDPOINTS = {
  '/reports/{quarter}/report.pdf': {
    description: 'The report of a quarter as a PDF, where one was made.',
    params: QuarterParam,
    query: nothing,
    types: ['application/pdf'],
  },
  '/feeds/changes.rss': {
    description: `${CHANGES} RSS 2.0.`,
    params: nothing,
    query: ChangesFeedParams,
    types: FEED_TYPES.rss,
  },
  '/feeds/changes.json': {
    description: `${CHANGES} JSON Feed 1.1.`,
    params: nothing,
    query: ChangesFeedParams,
    types: FEED_TYPES.json,
  },
  '/feeds/plugins.rss': {
    description: `${OF_PLUGINS} RSS 2.0.`,
    params: nothing,
    query: PluginsFeedParams,
    types: FEED_TYPES.rss,
  },
  '/feeds/plugins.json': {
    description: `${OF_PLUGINS} JSON Feed 1.1.`,
    params: nothing,
    query: PluginsFeedParams,
    types: FEED_TYPES.json,
  },
  '/feeds/check.rss': {
    description: `${OF_INVENTORY} RSS 2.0.`,
    params: nothing,
    query: CheckFeedParams,
    types: FEED_TYPES.rss,
  },
  '/feeds/check.json': {
    description: `${OF_INVENTORY} JSON Feed 1.1.`,
    params: nothing,
    query: CheckFeedParams,
    types: FEED_TYPES.json,
  },
  '/feeds/plugins/{file}': {
    description: `The ${FEED_ITEMS} newest changes of one plugin: marketplace:externalId.rss or marketplace:externalId.json.`,
    params: PluginFeedFile,
    query: FeedParams,
    types: [...FEED_TYPES.rss, ...FEED_TYPES.json],
  },
  '/feeds/companies/{file}': {
    description: `The ${FEED_ITEMS} newest changes of the plugins of one company, its address with .rss or .json; without a kind all but new versions.`,
    params: CompanyFeedFile,
    query: FeedParams,
    types: [...FEED_TYPES.rss, ...FEED_TYPES.json],
  },
  '/badges/plugins/{id}/{file}': {
    description:
      'A badge of a plugin: users.svg (the number that its store shows), rating.svg or change.svg (of that number in 30 days).',
    params: z.object({ id: PluginIdParam, file: BadgeFile }),
    query: nothing,
    types: ['image/svg+xml'],
  },
  '/embed/plugins/{id}': {
    description: 'The chart of a plugin’s number as a page that other sites may frame, without script.',
    params: z.object({ id: PluginIdParam }),
    query: PluginEmbedParams,
    types: ['text/html'],
  },
  '/embed/marketplaces/{name}': {
    description:
      'The chart of how many plugins a marketplace has as a page that other sites may frame, without script.',
    params: z.object({ name: MarketplaceName }),
    query: MarketplaceEmbedParams,
    types: ['text/html'],
  },
  '/embed/companies/{slug}': {
    description: 'The chart of the largest products of a company as a page that other sites may frame, without script.',
    params: z.object({ slug: CompanySlug }),
    query: CompanyEmbedParams,
    types: ['text/html'],
  },
  '/api/v1/exports/plugins': {
    description:
      'All plugins that pass the filters of the list of plugins, as a file: up to 10,000 in the order of the list, those without the number last, more of them unsorted.',
    params: nothing,
    query: PluginExportParams,
    types: exported,
  },
  '/api/v1/exports/marketplaces/{name}': {
    description:
      'A whole marketplace as a file: its plugins, or their numbers, revisions or changes of all days, or of those from one to another.',
    params: z.object({ name: MarketplaceName }),
    query: MarketplaceExportParams,
    types: exported,
  },
} as const satisfies Record<string, FileEndpoint>;
