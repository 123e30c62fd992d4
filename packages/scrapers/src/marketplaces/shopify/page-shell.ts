import { escapeHtml, scriptJson } from '../../shared/page-markup.ts';
import { type AppFacts, addressOf, CATEGORIES, STORE } from './page-facts.ts';

interface Head {
  title: string;
  /** The page's own address. */
  canonical: string;
  /** The app's own address, where that is another than its handle's. */
  appAddress?: string;
  /** The description for search engines: see `appDescription`. */
  app: unknown;
  card: 'app' | 'reviews';
}

/** The page that welcomes people. */
export const HOME_PAGE = plainPage('Shopify App Store', categoryLinks());

/** The page of status 404. */
export const NOT_FOUND_PAGE = plainPage(
  '404 Not Found | Shopify App Store',
  '<h1>Sample data: there is no such page</h1>',
);

/** A whole page about an app: its head, the store's header and footer, the main part. */
export function document(facts: AppFacts, head: Head, main: string): string {
  return `<!doctype html>
<html lang="en">
<head>
  <script>(function(w,l){w[l]=w[l]||[];w[l].push({event:'gtm.js'});})(window,'dataLayer');</script>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(head.title)}</title>
  <meta property="description" content="${escapeHtml(facts.summary)}">
  <link rel="canonical" href="${head.canonical}">
  <meta property="og:title" content="${escapeHtml(head.title)}"><meta property="og:description" content="${escapeHtml(facts.summary)}"><meta property="og:image" content="${facts.icon}"><meta property="og:url" content="${head.appAddress ?? addressOf(facts)}"><meta property="twitter:card" content="${head.card}">${shownPairs(facts)}
  <script type="application/ld+json">${scriptJson(head.app)}</script>
  <link rel="alternate" href="${head.canonical}" hreflang="x-default">
  <link rel="alternate" href="${head.canonical}?locale=de" hreflang="de">
</head>
<body id="${head.card === 'app' ? 'AppDetailsShow' : 'ReviewsIndex'}" class="tw-font-sans tw-antialiased tw-min-h-screen tw-flex tw-flex-col">
<header data-section-name="header"><a href="${STORE}/">Shopify App Store</a> <a href="${STORE}/browse">Browse apps</a></header>
<main role="main">${main}</main>
<footer data-section-name="footer"><h6>App categories</h6>${categoryLinks()}<p>Sample data: nothing here exists.</p></footer>
</body>
</html>
`;
}

function shownPairs({ pricing, rating }: AppFacts): string {
  const pairs = [['Pricing', pricing.label], ...(rating === null ? [] : [['Star rating', `${rating}/5`]])];
  return pairs
    .map(
      ([name, value], n) =>
        `<meta property="twitter:value${n + 1}" content="${name}"><meta property="twitter:data${n + 1}" content="${value}">`,
    )
    .join('');
}

/**
 * An app as a page describes it to search engines (schema.org).
 * @param description empty on pages of reviews
 */
export function appDescription({ name, icon, developer, rating, ratingCount }: AppFacts, description: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'SoftwareApplication',
    name,
    description,
    image: [icon],
    operatingSystem: 'Shopify',
    applicationCategory: 'DeveloperApplication',
    brand: developer,
    ...(rating !== null && { aggregateRating: { '@type': 'AggregateRating', ratingValue: rating, ratingCount } }),
  };
}

function categoryLinks(): string {
  return CATEGORIES.map(({ path, title }) => `<a href="${STORE}/categories/${path}">${title}</a>`).join('');
}

function plainPage(title: string, main: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body class="tw-font-sans"><main role="main">${main}</main></body></html>`;
}
