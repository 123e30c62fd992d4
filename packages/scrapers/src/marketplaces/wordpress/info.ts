import type { MarketplaceInfo } from '@pi/domain';

export const info: MarketplaceInfo = {
  name: 'wordpress',
  title: 'WordPress plugin directory',
  homeUrl: 'https://wordpress.org/plugins/',
  description: 'Plugins for WordPress sites, for everybody who runs one.',
  accessMethod:
    'The directory’s API, https://api.wordpress.org/plugins/info/1.2/?action=query_plugins with request[browse]=popular, request[page] and request[per_page]=100: the first page says how many pages there are. Responses to action=plugin_information are read too; they also say when a plugin is closed.',
  coverage:
    'The whole directory, page by page, the most used first. A plugin counts as gone when the store itself says so.',
  pages: 'all',
  enabledByDefault: false,
  offReason:
    'robots.txt of the API says "Disallow: /": the operator has to opt in, and a robots exception has to be recorded.',
  robotsException: {
    host: 'api.wordpress.org',
    why: 'The API is public and widely used, for example by every WordPress site; its robots.txt disallows it for everybody.',
  },
  rules: [
    {
      rule: 'robots.txt says "Disallow: /" for everybody, though the API is public and widely used.',
      source: 'https://api.wordpress.org/robots.txt',
      notedOn: '2026-10-01',
    },
    {
      rule: 'The developers of the directory say that the API is not meant for public use: this site requests pages slowly and identifies itself.',
      source: 'https://codex.wordpress.org/WordPress.org_API',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [String.raw`^(?:[a-z-]+\.)?wordpress\.org/plugins/(?<id>[^/?#]+)`],
  hosts: ['api.wordpress.org'],
  imageHosts: ['ps.w.org', 's.w.org'],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'users',
  revenue: { countBasis: 'sites', buyers: 'site_owners' },
  numbers: {
    users: {
      label: 'Active installs',
      meaning:
        'Sites that run the plugin and ask the directory for updates, rounded down to one significant digit: at least this many. 0 means fewer than 10.',
      rounding: 'down',
    },
    downloads: {
      label: 'Downloads',
      meaning: 'Downloads since the plugin was added, updates included, exact.',
      isCumulative: true,
    },
    rating: {
      label: 'Rating',
      meaning:
        'Average of all ratings, 1 to 5 stars: from the number of ratings with each number of stars. Where the store does not give these, its own average in steps of 0.05.',
    },
    ratingCount: { label: 'Ratings', meaning: 'Number of ratings, exact.' },
    supportThreads: {
      label: 'Support threads',
      meaning:
        'Threads of the plugin’s support forum in the last two months, and how many of them are resolved, exact.',
    },
  },
  format: 'verified',
};
