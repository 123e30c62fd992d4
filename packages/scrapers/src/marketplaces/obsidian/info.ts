import type { MarketplaceInfo } from '@pi/domain';

export const info: MarketplaceInfo = {
  name: 'obsidian',
  title: 'Obsidian community plugins',
  homeUrl: 'https://obsidian.md/plugins',
  description:
    'Plugins written by the community for the note-taking app Obsidian, for people who keep their own notes.',
  accessMethod:
    'Two JSON files that the makers of Obsidian publish in the obsidian-releases repository: all plugins, and their downloads.',
  coverage: 'The whole catalogue, every day.',
  enabledByDefault: true,
  rules: [
    {
      rule: 'None known: the files are published for every copy of the app to read, and refreshed once a day.',
      source: 'https://github.com/obsidianmd/obsidian-releases',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [String.raw`^obsidian\.md/plugins\?(?:.*&)?id=(?<id>[^&#]+)`],
  hosts: ['raw.githubusercontent.com'],
  imageHosts: [],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'downloads',
  revenue: { countBasis: 'downloads', buyers: 'consumers' },
  numbers: {
    downloads: {
      label: 'Downloads',
      meaning:
        'Downloads of all releases together, updates included, exact. Not people; it falls when a developer deletes a release.',
      isCumulative: true,
    },
  },
  format: 'verified',
};
