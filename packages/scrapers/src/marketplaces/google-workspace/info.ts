import type { MarketplaceInfo } from '@pi/domain';

export const info: MarketplaceInfo = {
  name: 'google-workspace',
  title: 'Google Workspace Marketplace',
  homeUrl: 'https://workspace.google.com/marketplace',
  description:
    'Add-ons and apps for Gmail, Docs, Sheets, Calendar and Drive, for the companies and schools that use them.',
  accessMethod:
    'One page for each app, found through the sitemap and the category pages; the data blocks inside the page, its markup as a fallback.',
  coverage:
    'Apps in the sitemap and on the category pages (about a hundred on each), and every app found earlier. Incomplete: no page that robots.txt allows lists the whole catalogue.',
  enabledByDefault: false,
  offReason: 'The terms (3.3) forbid automated access: the operator has to opt in.',
  rules: [
    {
      rule: 'robots.txt disallows /marketplace/search.',
      source: 'https://workspace.google.com/robots.txt',
      notedOn: '2026-10-01',
    },
    {
      rule: 'Terms 3.3: no access to the marketplace by automated means.',
      source: 'https://workspace.google.com/terms/marketplace/tos.html',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [String.raw`^workspace\.google\.com/(?:u/\d+/)?marketplace/app/(?:[^/?#]+/)?(?<id>\d{6,})(?![^/?#])`],
  hosts: ['workspace.google.com'],
  archived: { under: ['workspace.google.com/marketplace/app/'], page: '/marketplace/app/[^/?]+/\\d+/?([?#]|$)' },
  imageHosts: [
    'lh3.googleusercontent.com',
    'lh4.googleusercontent.com',
    'lh5.googleusercontent.com',
    'lh6.googleusercontent.com',
  ],
  pace: { parallel: 2, perSecond: 2 },
  primaryMetric: 'users',
  revenue: { countBasis: 'domains', buyers: 'businesses' },
  numbers: {
    users: {
      label: 'Users',
      meaning:
        'People the app is installed for; one administrator may install it for a whole company. Exact in the data blocks of the page; the visible text shows a minimum such as "103K+".',
    },
    rating: { label: 'Rating', meaning: 'Average of all ratings, 1 to 5 stars.' },
    ratingCount: { label: 'Ratings', meaning: 'Number of ratings, exact.' },
  },
  format: 'verified',
};
