import type { Metadata } from 'next';
import { type FeedLink, feedTypes } from './feeds/feed-links.ts';

const SITE = 'Plugin Intelligence';

export interface PageSummary {
  /** Of this page alone; the site's name is added. */
  title: string;
  /** One sentence that says what this page holds, for search results and previews. */
  description: string;
  /** The page's own address from the first slash on, without what only sorts or pages. */
  path: string;
  /** The address of its picture for other sites; by default that of the whole site. */
  picture?: string;
  /** Its feed, which its head names. */
  feed?: FeedLink | undefined;
  /** Whether search engines leave it out: a search result. */
  isUnlisted?: boolean;
}

/**
 * What every page says of itself: title, description, canonical address, preview for other sites.
 */
export function pageMetadata({
  title,
  description,
  path,
  picture = '/og',
  feed,
  isUnlisted = false,
}: PageSummary): Metadata {
  const images = [{ url: picture, width: 1200, height: 630, alt: title }];
  const preview = { title, description, images };
  return {
    title,
    description,
    alternates: { canonical: path, ...(feed && { types: feedTypes(feed) }) },
    openGraph: { ...preview, url: path, siteName: SITE, locale: 'en', type: 'website' },
    twitter: { ...preview, card: 'summary_large_image' },
    ...(isUnlisted && { robots: { index: false, follow: true } }),
  };
}
