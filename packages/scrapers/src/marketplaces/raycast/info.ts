import type { MarketplaceInfo } from '@pi/domain';

export const info: MarketplaceInfo = {
  name: 'raycast',
  title: 'Raycast Store',
  homeUrl: 'https://www.raycast.com/store',
  description: 'Extensions for Raycast, a launcher for people who work at a Mac by keyboard.',
  accessMethod:
    'The store’s own feed of new and updated extensions, https://www.raycast.com/store/feed.json, once a day.',
  coverage:
    'The 100 extensions that were added or updated last; what the feed does not name any more is not known to be gone.',
  enabledByDefault: true,
  rules: [
    {
      rule: 'None known: the feed is published for everybody to subscribe to.',
      source: 'https://www.raycast.com/store/feed.json',
      notedOn: '2026-10-01',
    },
  ],
  hosts: ['www.raycast.com'],
  imageHosts: ['files.raycast.com'],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'downloads',
  numbers: {
    downloads: {
      label: 'Downloads',
      meaning:
        'Downloads of an extension as its page in the store shows them. The feed holds no numbers at all, so there are none here.',
    },
  },
  format: 'verified',
};
