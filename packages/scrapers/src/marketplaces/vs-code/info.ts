import type { MarketplaceInfo } from '@pi/domain';

const ANSWER = 'https://github.com/microsoft/vsmarketplace/issues/238';

export const info: MarketplaceInfo = {
  name: 'vs-code',
  title: 'Visual Studio Code Marketplace',
  homeUrl: 'https://marketplace.visualstudio.com/vscode',
  description: 'Extensions for the code editor Visual Studio Code, for people who write software.',
  accessMethod:
    'The query that the editor itself makes: POST /_apis/public/gallery/extensionquery, pages of 100 extensions, the most installed first.',
  coverage:
    'The whole catalogue, by pages: the first says how many extensions there are. Pages behind the 1,000th extension were refused for a time; an empty page is told as a problem.',
  enabledByDefault: false,
  offReason:
    'Microsoft answered that the terms do not allow the query outside of its own products: the operator has to opt in. Open VSX has most of the same extensions.',
  rules: [
    {
      rule: 'The terms allow the marketplace to be used with products of the Visual Studio family only, its API included.',
      source: ANSWER,
      notedOn: '2026-10-01',
    },
    {
      rule: 'Callers without an account are blocked when they ask too often ("exceeding usage of resource Count in namespace AnonymousId").',
      source: ANSWER,
      notedOn: '2026-10-01',
    },
  ],
  hosts: ['marketplace.visualstudio.com'],
  // Each publisher has a host of its own (<publisher>.gallerycdn.vsassets.io): pictures are not
  // shown.
  imageHosts: [],
  pace: { parallel: 1, perSecond: 0.5 },
  primaryMetric: 'downloads',
  numbers: {
    downloads: {
      label: 'Installs',
      meaning:
        'Installations through the editor since the beginning, updates not counted, exact: the number that the store shows (its `install`). Not people, and not those who still have it; it falls by a few at times. The store also counts delivered packages (`downloadCount`) and updates (`updateCount`), several times as many: they are not kept.',
    },
    rating: {
      label: 'Rating',
      meaning: 'Average of all ratings, 1 to 5 stars; not the weighted one the store sorts by.',
    },
    ratingCount: { label: 'Ratings', meaning: 'Ratings given, exact.' },
  },
  format: 'verified',
};
