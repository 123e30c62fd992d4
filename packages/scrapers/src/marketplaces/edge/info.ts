import type { MarketplaceInfo } from '@pi/domain';
import { categories } from './categories.ts';

export const info: MarketplaceInfo = {
  name: 'edge',
  title: 'Edge Add-ons',
  homeUrl: 'https://microsoftedge.microsoft.com/addons',
  description: 'Extensions and themes for the Edge browser, for everybody who uses it.',
  accessMethod: 'One JSON response for each known extension: /addons/getproductdetailsbycrxid/<id>?hl=en.',
  coverage: 'Extensions whose ids are already known; new ones are not found.',
  enabledByDefault: false,
  offReason:
    'The format is unverified: no response has been recorded, and the parser is based on what other programs read. The operator has to opt in.',
  rules: [
    {
      rule: 'None known: the store’s own pages request this address. It answers some requests with a redirect to the home page.',
      source: 'https://github.com/DIYgod/RSSHub/blob/master/lib/routes/microsoft/addon.ts',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [String.raw`^microsoftedge\.microsoft\.com/addons/detail/(?:[^/?#]+/)?(?<id>[a-p]{32})(?![^/?#])`],
  hosts: ['microsoftedge.microsoft.com'],
  imageHosts: ['store-images.s-microsoft.com'],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'users',
  revenue: { countBasis: 'people', buyers: 'consumers' },
  numbers: {
    users: {
      label: 'Users',
      meaning:
        'Browsers that have the extension installed, as the store shows it. Whether the store rounds large numbers is not known.',
    },
    rating: { label: 'Rating', meaning: 'Average of all ratings, 1 to 5 stars.' },
    ratingCount: { label: 'Ratings', meaning: 'Number of ratings.' },
  },
  categories,
  format: 'unverified',
};
