import type { PluginFilters } from '@pi/domain/api';
import type { Metadata } from 'next';
import type { ChangePageParams } from '../changes/change-params.ts';
import { filterParams } from '../explorer/params.ts';
import { listHref } from '../list-href.ts';
import type { FeedFormat } from './feed-params.ts';

/** A feed of a page: its address without the ending, and its parameters. */
export interface FeedLink {
  title: string;
  path: string;
  params?: Record<string, string | number | undefined>;
}

/** @param id of the plugin, `marketplace:externalId` */
export function pluginFeed(id: string): FeedLink {
  return { title: 'Changes of this plugin', path: `/feeds/plugins/${encodeURIComponent(id)}` };
}

export function companyFeed(slug: string): FeedLink {
  return { title: 'Changes of the plugins of this company', path: `/feeds/companies/${encodeURIComponent(slug)}` };
}

/** The feed of a list of changes: the days it shows are left out, a feed is of the newest. */
export function changesFeed({
  kind,
  marketplace,
  users,
  risk,
}: Pick<ChangePageParams, 'marketplace'> & Partial<Pick<ChangePageParams, 'kind' | 'users' | 'risk'>>): FeedLink {
  return {
    title: 'Changes of this list',
    path: '/feeds/changes',
    params: {
      kind: kind?.join(),
      marketplace: marketplace.join() || undefined,
      users,
      risk: risk?.join() || undefined,
    },
  };
}

/** The feed of the plugins that pass filters. */
export function pluginsFeed(filters: PluginFilters): FeedLink {
  return { title: 'Changes of these plugins', path: '/feeds/plugins', params: filterParams(filters) };
}

/** The address of a feed in one of its formats. */
export function feedHref({ path, params = {} }: FeedLink, format: FeedFormat): string {
  return listHref(`${path}.${format}`, params);
}

/** The feeds of a page as its head names them. */
export function feedTypes(feed: FeedLink): NonNullable<Metadata['alternates']>['types'] {
  const { title } = feed;
  return {
    'application/rss+xml': [{ url: feedHref(feed, 'rss'), title }],
    'application/feed+json': [{ url: feedHref(feed, 'json'), title }],
  };
}
