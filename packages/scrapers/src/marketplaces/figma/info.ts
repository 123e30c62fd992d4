import type { MarketplaceInfo } from '@pi/domain';

export const info: MarketplaceInfo = {
  name: 'figma',
  title: 'Figma Community plugins',
  homeUrl: 'https://www.figma.com/community/plugins',
  description: 'Plugins for the design tool Figma, for people who draw screens.',
  accessMethod:
    'Two files a day that a public project kept until July 2022, read from recordings: all plugins ({date, plugins}), and their numbers ({date, stats}). Nothing is asked of the store.',
  coverage:
    'The whole catalogue of a recorded day, where the list of plugins was recorded; nothing since 27 July 2022. Numbers without a list of the same moment have no names and make no listings.',
  enabledByDefault: false,
  offReason: 'History only: the files ended in July 2022, and nothing is read from the store.',
  rules: [
    {
      rule: 'The files are published for everybody; the project that made them has ended.',
      source: 'https://github.com/yuanqing/figma-plugins-stats',
      notedOn: '2026-10-01',
    },
  ],
  hosts: ['www.figma.com'],
  imageHosts: [],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'downloads',
  numbers: {
    downloads: {
      label: 'Installs',
      meaning:
        'Installations since the beginning, exact; of 1,800 plugins, 20 to 40 fall a little every day. Not people who still have it. Likes, runs and views stand in the files too and are not kept: what they count changed within the year.',
    },
  },
  format: 'verified',
};
