import type { MarketplaceInfo } from '@pi/domain';
import { categories } from './categories.ts';

export const info: MarketplaceInfo = {
  name: 'open-vsx',
  title: 'Open VSX',
  homeUrl: 'https://open-vsx.org/',
  description:
    'Extensions for editors of the Visual Studio Code family, in a registry of the Eclipse Foundation, for people who write software.',
  accessMethod:
    'The public API: pages of 100 extensions, /api/-/search?size=100&offset=N&sortBy=downloadCount&sortOrder=desc. The responses for one extension (/api/<namespace>/<name>) and for editors (extensionquery) are read from recordings.',
  coverage:
    'The whole catalogue while it has fewer than 20,000 extensions. The search returns at most 10,000 results, so the remaining extensions are read from the other end, the least downloaded first (sortOrder=asc). An extension that moves between two pages while they are read may be missed that day.',
  pages: 'all',
  enabledByDefault: true,
  rules: [
    {
      rule: 'Without an agreement, fewer than three requests a second averaged over an hour.',
      source: 'https://github.com/eclipse-openvsx/openvsx/issues/587',
      notedOn: '2026-10-01',
    },
    {
      rule: 'X-Rate-Limit-Remaining and X-Rate-Limit-Retry-After-Seconds say when to wait; 429 means wait.',
      source: 'https://github.com/eclipse-openvsx/openvsx/pull/509',
      notedOn: '2026-10-01',
    },
    {
      rule: 'A search returns only its first 10,000 results.',
      source: 'https://github.com/eclipse-openvsx/openvsx/issues/1801',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [String.raw`^open-vsx\.org/extension/(?<publisher>[^/?#]+)/(?<name>[^/?#]+)`],
  hosts: ['open-vsx.org'],
  imageHosts: ['open-vsx.org'],
  pace: { parallel: 1, perSecond: 2 },
  primaryMetric: 'downloads',
  revenue: { countBasis: 'packages', buyers: 'developers' },
  numbers: {
    downloads: {
      label: 'Downloads',
      meaning:
        'Packages downloaded since the extension was published, updates and packages for all platforms included, exact. Not people, and many times the installs that the Visual Studio Code Marketplace shows for the same extension.',
      isCumulative: true,
    },
    rating: {
      label: 'Rating',
      meaning: 'Average of all reviews, 1 to 5 stars; an extension without reviews has none.',
    },
    ratingCount: { label: 'Reviews', meaning: 'Number of reviews, exact.' },
  },
  categories,
  format: 'verified',
};
