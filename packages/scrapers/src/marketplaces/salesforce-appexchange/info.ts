import type { MarketplaceInfo } from '@pi/domain';
import { categories } from './categories.ts';

export const info: MarketplaceInfo = {
  name: 'salesforce-appexchange',
  title: 'Salesforce AppExchange',
  homeUrl: 'https://appexchange.salesforce.com/',
  description: 'Apps that extend Salesforce, for the companies that run their sales, service and marketing on it.',
  accessMethod:
    'The listings API behind the store, in pages of 12: api.appexchange.salesforce.com/recommendations/v3/listings?type=apps&page=N&pageSize=12&language=en. Full listings (JSON) are read only from recordings.',
  coverage:
    'The whole catalogue, page by page: the first page says how many apps there are. All recordings are of one category: whether the API lists all apps when no category is given is not verified. Neighboring pages overlap a little, so an app may be missed on a day.',
  // Neighboring pages overlap, so that each day lacks some apps.
  pages: 'some',
  enabledByDefault: false,
  offReason:
    'The API is made for the pages of the store and has no public documentation, and whether its terms allow reading is not clarified: the operator has to opt in.',
  rules: [
    {
      rule: 'No public documentation of the API and no permission for automated reading are known.',
      source: 'https://appexchange.salesforce.com/',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [
    String.raw`^appexchange\.salesforce\.com/(?:appxListingDetail|listingDetail)\?(?:.*&)?listingId=(?<id>[^&#]+)`,
  ],
  hosts: ['api.appexchange.salesforce.com'],
  imageHosts: ['appexchange.salesforce.com'],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'ratingCount',
  revenue: { countBasis: 'ratings', buyers: 'businesses' },
  numbers: {
    ratingCount: {
      label: 'Reviews',
      meaning:
        'Number of reviews, exact. The store shows neither installations nor users, so apps are ordered by reviews.',
    },
    rating: { label: 'Rating', meaning: 'Average of all reviews, 1 to 5 stars, to two decimals.' },
  },
  categories,
  format: 'verified',
};
