import type { MarketplaceInfo } from '@pi/domain';
import { categories } from './categories.ts';

export const info: MarketplaceInfo = {
  name: 'atlassian',
  title: 'Atlassian Marketplace',
  homeUrl: 'https://marketplace.atlassian.com/',
  description: 'Apps for Jira, Confluence and Bitbucket, for the teams and companies that work with them.',
  accessMethod:
    'The public REST API, version 2: pages of 50 apps with their newest versions, /rest/2/addons?limit=50&offset=N&withVersion=true. Pages of version 1 (until 2016, retired) are read from recordings.',
  coverage:
    'The whole catalogue, page by page: the first page says how many apps there are. An app that moves between two pages while they are read may be missed that day.',
  pages: 'all',
  enabledByDefault: false,
  offReason:
    'The format is unverified: of version 2, only an excerpt of one response without versions has been recorded; the rest is known from the documentation. The operator has to opt in.',
  rules: [
    {
      rule: 'The API is public and documented for all developers; it states no limit on requests.',
      source: 'https://developer.atlassian.com/platform/marketplace/rest/v2/intro/',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [
    String.raw`^marketplace\.atlassian\.com/plugins/(?<id>[^/?#]+)`,
    String.raw`^marketplace\.atlassian\.com/apps/\d+/(?<words>[^/?#]+)`,
  ],
  hosts: ['marketplace.atlassian.com'],
  imageHosts: ['marketplace-cdn.atlassian.com'],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'users',
  revenue: { countBasis: 'sites', buyers: 'businesses' },
  numbers: {
    users: {
      label: 'Installations',
      meaning:
        'Servers and cloud sites that have the app installed, often a whole company each; not people. Exact. The store does not show it for every app.',
    },
    downloads: {
      label: 'Downloads',
      meaning: 'Downloads of all versions together, updates included, exact.',
      isCumulative: true,
    },
    ratingCount: {
      label: 'Reviews',
      meaning:
        'Number of reviews, exact. Their average is not kept: the store gives up to four stars, not five, and no correct conversion is known.',
    },
  },
  categories,
  format: 'unverified',
};
