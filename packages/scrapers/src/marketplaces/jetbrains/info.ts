import type { MarketplaceInfo } from '@pi/domain';
import { categories } from './categories.ts';

export const info: MarketplaceInfo = {
  name: 'jetbrains',
  title: 'JetBrains Marketplace',
  homeUrl: 'https://plugins.jetbrains.com/',
  description: 'Plugins for IntelliJ IDEA and the other editors of JetBrains, for people who write software.',
  accessMethod:
    'The API of the site: pages of 100 plugins, /api/searchPlugins?max=100&offset=N&orderBy=downloads. The details of one plugin (/api/plugins/<id>) are read from recordings.',
  coverage:
    'The whole catalogue, page by page: the first page says how many plugins there are. A plugin that moves between two pages while they are read may be missed that day.',
  pages: 'all',
  enabledByDefault: false,
  offReason:
    'The format is unverified: one plugin of a response has been recorded, and the rest of the parser is based on what other programs read. The operator has to opt in.',
  rules: [
    {
      rule: 'The API is official and public; JetBrains’ own client sends up to 16 requests at once. No limit is stated.',
      source: 'https://plugins.jetbrains.com/docs/marketplace/api-reference.html',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [String.raw`^plugins\.jetbrains\.com/plugin/(?<id>\d+)(?!\d)`],
  hosts: ['plugins.jetbrains.com'],
  imageHosts: ['plugins.jetbrains.com'],
  pace: { parallel: 2, perSecond: 2 },
  primaryMetric: 'downloads',
  revenue: { countBasis: 'downloads', buyers: 'developers' },
  numbers: {
    downloads: {
      label: 'Downloads',
      meaning: 'Downloads of all versions since the plugin was published, updates included, exact. Not people.',
      isCumulative: true,
    },
    rating: {
      label: 'Rating',
      meaning: 'Average of all votes, 1 to 5 stars; the list does not say how many votes there are.',
    },
  },
  categories,
  format: 'unverified',
};
