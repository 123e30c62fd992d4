import { escapeHtml, scriptJson } from '@pi/scrapers/pages';
import { CATEGORIES, type Facts, STORE } from './facts.ts';

interface Head {
  title: string;
  /** Where the page is; the app's own address is told besides. */
  canonical: string;
  /** What the data for search engines describes the app with; empty on pages of reviews. */
  description: string;
  card: 'app' | 'reviews';
}

/** A whole page about an app: what its head tells of it, the store's header and footer, the main part. */
export function page(facts: Facts, head: Head, main: string): string {
  return `<!doctype html>
<html lang="en">
<head>
  <script>(function(w,l){w[l]=w[l]||[];w[l].push({event:'gtm.js'});})(window,'dataLayer');</script>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(head.title)}</title>
  <meta property="description" content="${escapeHtml(facts.summary)}">
  <link rel="canonical" href="${head.canonical}">
  <meta property="og:title" content="${escapeHtml(head.title)}"><meta property="og:description" content="${escapeHtml(facts.summary)}"><meta property="og:image" content="${facts.icon}"><meta property="og:url" content="${facts.address}"><meta property="twitter:card" content="${head.card}">${shownPairs(facts)}
  <script type="application/ld+json">${scriptJson(described(facts, head.description))}</script>
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

function shownPairs({ pricing, rating }: Facts): string {
  const pairs = [['Pricing', pricing.label], ...(rating === null ? [] : [['Star rating', `${rating}/5`]])];
  return pairs
    .map(
      ([name, value], n) =>
        `<meta property="twitter:value${n + 1}" content="${name}"><meta property="twitter:data${n + 1}" content="${value}">`,
    )
    .join('');
}

function described({ name, icon, developer, rating, ratingCount }: Facts, description: string) {
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

/** Links to the pages of all categories. */
export function categoryLinks(): string {
  return CATEGORIES.map(({ path, title }) => `<a href="${STORE}/categories/${path}">${title}</a>`).join('');
}
