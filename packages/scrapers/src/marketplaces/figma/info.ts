import type { MarketplaceInfo } from '@pi/domain';

export const info: MarketplaceInfo = {
  name: 'figma',
  title: 'Figma Community plugins',
  homeUrl: 'https://www.figma.com/community/plugins',
  description: 'Plugins for the design tool Figma, for people who design screens.',
  accessMethod:
    'Two files a day that a public project published until July 2022, read from recordings: all plugins ({date, plugins}), and their numbers ({date, stats}). Nothing is requested from the store.',
  coverage:
    'The whole catalogue of each day for which the list of plugins was recorded; nothing after 27 July 2022. Numbers without a list from the same moment are left out, because they have no names.',
  enabledByDefault: false,
  offReason: 'History only: the last files are from July 2022, and nothing is read from the store.',
  rules: [
    {
      rule: 'The files are published for everybody; the project that made them has ended.',
      source: 'https://github.com/yuanqing/figma-plugins-stats',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [String.raw`^figma\.com/community/plugin/(?<id>\d+)(?![^/?#])`],
  hosts: ['www.figma.com'],
  imageHosts: [],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'downloads',
  revenue: { countBasis: 'installs', buyers: 'businesses' },
  numbers: {
    downloads: {
      label: 'Installs',
      meaning:
        'Installations since the plugin was published, exact; of 1,800 plugins, 20 to 40 lose a few every day. Not people who still have it installed. The files also contain likes, runs and views, which are not kept: what they count changed within a year.',
      isCumulative: true,
    },
  },
  format: 'verified',
};
