import type { MarketplaceInfo } from '@pi/domain';

const TERMS = 'https://developer.chrome.com/docs/webstore/program-policies/terms';

export const info: MarketplaceInfo = {
  name: 'chrome-web-store',
  title: 'Chrome Web Store',
  homeUrl: 'https://chromewebstore.google.com/',
  description: 'Extensions and themes for the Chrome browser, for everybody who uses it.',
  accessMethod:
    'One page for each extension, found through the sitemap; the data blocks inside the page, its markup as a fall-back.',
  coverage: 'Every extension in the sitemap, and every one known before.',
  enabledByDefault: false,
  offReason: 'The terms forbid access against robots.txt and leave the rest to Google: the operator has to opt in.',
  rules: [
    {
      rule: 'robots.txt allows /detail/<id>; it closes /search and the reviews, support, privacy and related pages of an extension.',
      source: 'https://chromewebstore.google.com/robots.txt',
      notedOn: '2026-10-01',
    },
    { rule: 'The terms forbid automated access that goes against robots.txt.', source: TERMS, notedOn: '2026-10-01' },
    {
      rule: 'Ten requests at once were throttled, six were not.',
      source: 'https://chromewebstore.google.com/sitemap',
      notedOn: '2026-10-01',
    },
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
  numbers: {
    users: {
      label: 'Users',
      meaning:
        'Browsers that had the extension installed in the last week. Exact below 1,000; above, the store rounds down to one significant digit, and from 10 million on to whole millions. Until 2023 the store said no more than "10,000,000+".',
    },
    rating: { label: 'Rating', meaning: 'Average of all ratings, 1 to 5 stars.' },
    ratingCount: { label: 'Ratings', meaning: 'Ratings given, exact; read from markup alone it may be rounded.' },
  },
  format: 'verified',
};
