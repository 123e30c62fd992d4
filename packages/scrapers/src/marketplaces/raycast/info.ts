import type { MarketplaceInfo } from '@pi/domain';

export const info: MarketplaceInfo = {
  name: 'raycast',
  title: 'Raycast Store',
  homeUrl: 'https://www.raycast.com/store',
  description: 'Extensions for Raycast, a launcher for people who control their Mac by keyboard.',
  accessMethod:
    'The store’s own feed of new and updated extensions, https://www.raycast.com/store/feed.json, once a day.',
  coverage:
    'The 100 extensions that were added or updated last. An extension that is no longer in the feed may still be in the store.',
  enabledByDefault: true,
  rules: [
    {
      rule: 'None known: the feed is published for everybody to subscribe to.',
      source: 'https://www.raycast.com/store/feed.json',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [String.raw`^raycast\.com/(?<id>[^/?#]+/[^/?#]+)$`],
  hosts: ['www.raycast.com'],
  imageHosts: ['files.raycast.com'],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'downloads',
  revenue: { countBasis: 'installs', buyers: 'developers' },
  numbers: {
    downloads: {
      label: 'Downloads',
      meaning:
        'Downloads of an extension as its page in the store shows them. The feed has no numbers, so this site shows none.',
      isCumulative: true,
    },
  },
  format: 'verified',
};
