import type { MarketplaceInfo } from '@pi/domain';
import { categories } from './categories.ts';

const API_NOTES = 'https://mozilla.github.io/addons-server/topics/api/overview.html';

export const info: MarketplaceInfo = {
  name: 'firefox',
  title: 'Firefox Add-ons',
  homeUrl: 'https://addons.mozilla.org/firefox/extensions/',
  description: 'Extensions for the Firefox browser, for everybody who uses it.',
  accessMethod:
    'Mozilla’s API, https://addons.mozilla.org/api/v5/addons/search/?app=firefox&type=extension&sort=users with page, page_size=50 and lang=en-US: the first page says how many pages there are. Details of single add-ons and collections are read too.',
  coverage:
    'The extensions that the search reaches, the most used first (about 25,000); the less used ones after them are not read.',
  pages: 'some',
  enabledByDefault: true,
  rules: [
    {
      rule: 'The API answers too many requests with 429; there are limits per minute, hour and day.',
      source: API_NOTES,
      notedOn: '2026-10-01',
    },
    {
      rule: 'Version 5 of the API is not frozen: it may change at any time.',
      source: API_NOTES,
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [String.raw`^addons\.mozilla\.org/(?:[a-zA-Z-]+/)?(?:firefox|android)/addon/(?<words>[^/?#]+)`],
  hosts: ['addons.mozilla.org'],
  imageHosts: ['addons.mozilla.org', 'addons.cdn.mozilla.net'],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'users',
  revenue: { countBasis: 'daily_people', buyers: 'consumers' },
  numbers: {
    users: {
      label: 'Daily users',
      meaning: 'Copies of Firefox that check for updates of the extension in a day, averaged over several days; exact.',
    },
    rating: { label: 'Rating', meaning: 'Average of all ratings, 1 to 5 stars.' },
    ratingCount: { label: 'Ratings', meaning: 'Number of ratings, with or without a text, exact.' },
    weeklyDownloads: { label: 'Weekly downloads', meaning: 'Downloads in the last week, exact.' },
  },
  categories,
  format: 'verified',
};
