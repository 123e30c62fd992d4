import type { MarketplaceInfo } from '@pi/domain';
import { categories } from './categories.ts';

export const info: MarketplaceInfo = {
  name: 'shopify',
  title: 'Shopify App Store',
  homeUrl: 'https://apps.shopify.com/',
  description: 'Apps for online shops that run on Shopify, for the merchants who own them.',
  accessMethod:
    'One page for each app, apps.shopify.com/<handle>, found through /sitemap.xml: the data for search engines (JSON-LD) in the page, and its markup. Pages of reviews (/<handle>/reviews) and lists in the design of 2020 (/browse/all) are read from recordings.',
  coverage: 'Every app in the sitemap, and every app found earlier. Reviews: those that the page of an app shows.',
  enabledByDefault: false,
  offReason:
    'The terms (1.9) forbid scrapers: the operator has to opt in. Also, the format is unverified: no page of an app in today’s design has been recorded, only a page of reviews, which contains the same data for search engines.',
  rules: [
    {
      rule: 'robots.txt allows the pages of apps, their reviews and the sitemap.',
      source: 'https://apps.shopify.com/robots.txt',
      notedOn: '2026-10-01',
    },
    {
      rule: 'Terms 1.9: no robots, spiders or scrapers.',
      source: 'https://www.shopify.com/legal/terms',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [String.raw`^apps\.shopify\.com/(?<id>[a-zA-Z0-9][\w-]*)(?:/reviews)?/?(?![^?#])`],
  hosts: ['apps.shopify.com'],
  imageHosts: ['cdn.shopify.com', 'apps.shopifycdn.com'],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'ratingCount',
  revenue: { countBasis: 'ratings', buyers: 'site_owners' },
  numbers: {
    ratingCount: {
      label: 'Reviews',
      meaning:
        'Number of reviews, exact. The store shows neither installations nor users, so apps are ordered by reviews.',
    },
    rating: { label: 'Rating', meaning: 'Average of all reviews, 1 to 5 stars, to one decimal.' },
  },
  categories,
  format: 'unverified',
};
