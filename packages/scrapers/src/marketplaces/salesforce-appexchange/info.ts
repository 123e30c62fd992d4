import type { MarketplaceInfo } from '@pi/domain';

export const info: MarketplaceInfo = {
  name: 'salesforce-appexchange',
  title: 'Salesforce AppExchange',
  homeUrl: 'https://appexchange.salesforce.com/',
  description: 'Apps that extend Salesforce, for the companies that run their sales, service and marketing on it.',
  accessMethod:
    'The listings API behind the store, in pages of 12: api.appexchange.salesforce.com/recommendations/v3/listings?type=apps&page=N&pageSize=12&language=en. A listing in full (JSON) is read where one was recorded.',
  coverage:
    'The whole catalogue, by pages: the first says how many apps there are. Recordings are of one category; that the API lists all apps without one was not seen. Neighbouring pages overlap a little, so an app may be missed on a day.',
  enabledByDefault: false,
  offReason:
    'The API is made for the pages of the store, not documented for others, and its terms were not cleared: the operator has to opt in.',
  rules: [
    {
      rule: 'No public documentation of the API, and no permission to read it by machine, is known.',
      source: 'https://appexchange.salesforce.com/',
      notedOn: '2026-10-01',
    },
  ],
  hosts: ['api.appexchange.salesforce.com'],
  imageHosts: ['appexchange.salesforce.com'],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'ratingCount',
  numbers: {
    ratingCount: {
      label: 'Reviews',
      meaning: 'Reviews given, exact. The store tells neither installations nor users, so apps are ordered by reviews.',
    },
    rating: { label: 'Rating', meaning: 'Average of all reviews, 1 to 5 stars, to two decimals.' },
  },
  format: 'verified',
};
