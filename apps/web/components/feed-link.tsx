import { buttonStyle } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { type FeedLink as Feed, feedHref } from '#lib/feeds/feed-links.ts';

interface Props {
  feed: Feed;
  label?: string;
  look?: 'plain' | 'quiet';
}

/** Leads to the feed of a page, for a feed reader. */
export function FeedLink({ feed, label = 'Feed', look = 'plain' }: Props) {
  return (
    <a
      href={feedHref(feed, 'rss')}
      type="application/rss+xml"
      title={`${feed.title}, as RSS for a feed reader`}
      className={buttonStyle({ look })}
    >
      <Icon name="feed" />
      {label}
    </a>
  );
}
