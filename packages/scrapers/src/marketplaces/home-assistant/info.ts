import type { MarketplaceInfo } from '@pi/domain';
import { categories } from './categories.ts';

export const info: MarketplaceInfo = {
  name: 'home-assistant',
  title: 'Home Assistant (HACS and add-ons)',
  homeUrl: 'https://www.hacs.xyz/',
  description:
    'Integrations, dashboard cards, themes and add-ons for Home Assistant, for people who automate their homes.',
  accessMethod:
    'Public data files, once a day: https://data-v2.hacs.xyz/<category>/data.json (appdaemon, integration, plugin, python_script, template, theme, and removed and critical), https://analytics.home-assistant.io/custom_integrations.json and /addons.json. Integrations are matched with their installations by domain.',
  coverage:
    'All default repositories of HACS, and every add-on that at least one installation reports. Only the slug of an add-on is known; an add-on that no installation reports any more counts as gone.',
  enabledByDefault: true,
  rules: [
    {
      rule: 'None known: HACS publishes the files for all its installations to read, and refreshes them every two hours.',
      source: 'https://data-v2.hacs.xyz/',
      notedOn: '2026-10-01',
    },
    {
      rule: 'None known: the project publishes what installations report as JSON for everybody.',
      source: 'https://analytics.home-assistant.io/',
      notedOn: '2026-10-01',
    },
  ],
  listingUrls: [
    String.raw`^my\.home-assistant\.io/redirect/supervisor_addon/\?(?:.*&)?addon=(?<id>[^&#]+)`,
    String.raw`^github\.com/[^/?#]+/(?<words>[^/?#]+)`,
  ],
  hosts: ['data-v2.hacs.xyz', 'analytics.home-assistant.io'],
  imageHosts: [],
  pace: { parallel: 1, perSecond: 1 },
  primaryMetric: 'users',
  revenue: { countBasis: 'sites', buyers: 'consumers' },
  numbers: {
    users: {
      label: 'Reporting installations',
      meaning:
        'Installations of Home Assistant that have the integration or add-on and chose to report it, exact. Most installations do not report, so the real number is higher. Themes, cards and scripts are not reported. Where several repositories share a domain, the reports do not say which one is installed.',
    },
    downloads: {
      label: 'Downloads of the newest release',
      meaning:
        'Downloads of the file of the newest release, exact. Not a total: it starts again at 0 with each release. Repositories whose releases have no file have no downloads.',
    },
    githubStars: {
      label: 'GitHub stars',
      meaning: 'Stars of the repository on GitHub, exact. Add-ons have none here, as their repository is not known.',
    },
  },
  categories,
  format: 'verified',
};
