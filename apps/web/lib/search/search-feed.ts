import { FILTER_SHAPE } from '@pi/domain/api';
import { type FeedLink, pluginsFeed } from '#lib/feeds/feed-links.ts';

/**
 * The feed of the plugins with these words in their names; undefined where no name can have them.
 */
export function searchFeed(q: string, marketplace: string | undefined): FeedLink | undefined {
  const words = FILTER_SHAPE.q.safeParse(q);
  if (!/[\p{L}\p{N}]/u.test(q) || words.data === undefined) return undefined;
  return pluginsFeed({ q: words.data, ...(marketplace !== undefined && { marketplace: [marketplace] }) });
}
