import type { Metadata } from 'next';

const SITE = 'Plugin Intelligence';

export interface PageSummary {
  /** Of this page alone; the site's name is added. */
  title: string;
  /** One sentence that says what this page holds, for search results and previews. */
  description: string;
  /** The page's own address from the first slash on, without what only sorts or pages. */
  path: string;
  /** Whether search engines leave it out: a search result, a page that compares. */
  isUnlisted?: boolean;
}

/** What every page says of itself: title, description, canonical address, preview for other sites. */
export function pageMetadata({ title, description, path, isUnlisted = false }: PageSummary): Metadata {
  const preview = { title, description };
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: { ...preview, url: path, siteName: SITE, locale: 'en', type: 'website' },
    twitter: { ...preview, card: 'summary_large_image' },
    ...(isUnlisted && { robots: { index: false, follow: true } }),
  };
}
