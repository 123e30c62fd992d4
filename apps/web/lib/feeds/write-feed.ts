import { type DataOrigin, dayOf } from '@pi/domain';
import { Feed } from 'feed';
import type { FeedItem } from './feed-item.ts';
import type { FeedFormat } from './feed-params.ts';
import { feedText } from './feed-text.ts';

export interface FeedContent {
  title: string;
  description: string;
  /** The page that it is the feed of, from the first slash on. */
  path: string;
  items: FeedItem[];
}

/** Minutes that a reader may wait before it asks again: stores are read once a day. */
const TTL = 60;
interface Where {
  site: URL;
  /** The feed's own address, from the first slash on. */
  self: string;
  origin: DataOrigin | null;
}

/** When the newest item was noticed; null without any. */
export function newestOf({ items }: Pick<FeedContent, 'items'>): Date | null {
  return items.length === 0 ? null : new Date(Math.max(...items.map(({ at }) => at.getTime())));
}

/** A feed as RSS 2.0 or JSON Feed 1.1. Sample data says so in its title. */
export function writeFeed(content: FeedContent, format: FeedFormat, { site, self, origin }: Where): string {
  const address = (path: string) => new URL(path, site).href;
  const feed = new Feed({
    title: feedText(`${origin === 'sample' ? 'Sample data: ' : ''}${content.title}`),
    description: feedText(content.description),
    link: address(content.path),
    feedLinks: { [format]: address(self) },
    // Without items, the day: the answer stays the same until the next one.
    updated: newestOf(content) ?? new Date(dayOf(new Date())),
    language: 'en',
    ttl: TTL,
    generator: 'Plugin Intelligence',
  });
  for (const { id, title, html, path, at, group } of onceEach(content.items))
    feed.addItem({
      id,
      title,
      description: html,
      link: address(path),
      date: at,
      published: at,
      category: [{ name: group }],
    });
  return format === 'rss' ? feed.rss2() : toVersion11(feed.json1());
}

// The library writes version 1, which differs in nothing that is used here.
function toVersion11(json: string): string {
  return JSON.stringify({ ...JSON.parse(json), version: 'https://jsonfeed.org/version/1.1', language: 'en' }, null, 2);
}

/** What came and went twice on one day is one item. */
function onceEach(items: readonly FeedItem[]): FeedItem[] {
  return [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed();
}
