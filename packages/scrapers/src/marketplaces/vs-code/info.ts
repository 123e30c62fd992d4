import type { MarketplaceInfo } from '@pi/domain';
import { categories } from './categories.ts';

const ANSWER = 'https://github.com/microsoft/vsmarketplace/issues/238';

export const info: MarketplaceInfo = {
  name: 'vs-code',
  title: 'Visual Studio Code Marketplace',
  homeUrl: 'https://marketplace.visualstudio.com/vscode',
  description: 'Extensions for the code editor Visual Studio Code, for people who write software.',
  accessMethod:
    'The query that the editor itself sends: POST /_apis/public/gallery/extensionquery, pages of 100 extensions, the most installed first.',
  coverage:
    'The whole catalogue, page by page: the first page says how many extensions there are. For some time the store refused pages after the 1,000th extension; an empty page counts as a problem.',
  pages: 'all',
  enabledByDefault: false,
  offReason:
    'Microsoft says that the terms do not allow the query outside its own products: the operator has to opt in. Open VSX has most of the same extensions.',
  rules: [
    {
      rule: 'The terms allow use of the marketplace, its API included, only with products of the Visual Studio family.',
      source: ANSWER,
      notedOn: '2026-10-01',
    },
    {
      rule: 'Callers without an account are blocked when they send too many requests ("exceeding usage of resource Count in namespace AnonymousId").',
      source: ANSWER,
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [String.raw`^marketplace\.visualstudio\.com/items\?(?:.*&)?itemName=(?<id>[^&#]+)`],
  hosts: ['marketplace.visualstudio.com'],
  // Each publisher has a host of its own (<publisher>.gallerycdn.vsassets.io): pictures are not
  // shown.
  imageHosts: [],
  pace: { parallel: 1, perSecond: 0.5 },
  primaryMetric: 'downloads',
  revenue: { countBasis: 'downloads', buyers: 'developers' },
  numbers: {
    downloads: {
      label: 'Installs',
      meaning:
        'Installations through the editor since the extension was published, without updates, exact: the number that the store shows (its `install`). Not people, and not those who still have it; it sometimes falls by a few. The store also counts downloaded packages (`downloadCount`) and updates (`updateCount`), which are several times as many and are not kept.',
      isCumulative: true,
    },
    rating: {
      label: 'Rating',
      meaning: 'Average of all ratings, 1 to 5 stars; not the weighted average that the store sorts by.',
    },
    ratingCount: { label: 'Ratings', meaning: 'Number of ratings, exact.' },
  },
  categories,
  format: 'verified',
};
