import type { MarketplaceInfo } from '@pi/domain';
import { categories } from './categories.ts';

const TERMS = 'https://developer.chrome.com/docs/webstore/program-policies/terms';

export const info: MarketplaceInfo = {
  name: 'chrome-web-store',
  title: 'Chrome Web Store',
  homeUrl: 'https://chromewebstore.google.com/',
  description: 'Extensions and themes for the Chrome browser, for everybody who uses it.',
  accessMethod:
    'One page for each extension, found through the sitemap; the data blocks inside the page, its markup as a fallback.',
  coverage: 'Every extension in the sitemap, and every extension found earlier.',
  enabledByDefault: false,
  offReason:
    'The terms forbid access that robots.txt does not allow and leave everything else to Google’s judgment: the operator has to opt in.',
  rules: [
    {
      rule: 'robots.txt allows /detail/<id>; it disallows /search and the reviews, support, privacy and related pages of an extension.',
      source: 'https://chromewebstore.google.com/robots.txt',
      notedOn: '2026-10-01',
    },
    { rule: 'The terms forbid automated access that robots.txt does not allow.', source: TERMS, notedOn: '2026-10-01' },
    {
      rule: 'The store throttled ten requests at once, but not six.',
      source: 'https://chromewebstore.google.com/sitemap',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [
    String.raw`^(?:chromewebstore\.google\.com|chrome\.google\.com/webstore)/detail/(?:[^/?#]+/)?(?<id>[a-p]{32})(?![^/?#])`,
  ],
  hosts: ['chromewebstore.google.com', 'chrome.google.com'],
  archived: {
    under: ['chromewebstore.google.com/detail/', 'chrome.google.com/webstore/detail/'],
    page: '/detail/([^/?]+/)?[a-p]{32}/?([?#]|$)',
  },
  imageHosts: [
    'lh3.googleusercontent.com',
    'lh4.googleusercontent.com',
    'lh5.googleusercontent.com',
    'lh6.googleusercontent.com',
    'ssl.gstatic.com',
  ],
  pace: { parallel: 4, perSecond: 4 },
  primaryMetric: 'users',
  revenue: { countBasis: 'people', buyers: 'consumers' },
  numbers: {
    users: {
      label: 'Users',
      meaning:
        'Browsers that had the extension installed in the last week. Exact below 1,000; above that, the store rounds down to one significant digit, and from 10 million on to whole millions. Until 2023 the highest number it showed was "10,000,000+".',
      rounding: 'down',
    },
    rating: { label: 'Rating', meaning: 'Average of all ratings, 1 to 5 stars.' },
    ratingCount: {
      label: 'Ratings',
      meaning: 'Number of ratings, exact; from 1,000 on it is rounded where only the markup could be read.',
    },
  },
  categories,
  format: 'verified',
};
