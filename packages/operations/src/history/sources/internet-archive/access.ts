import type { HostAccess } from '@pi/domain';

/** The Internet Archive's Wayback Machine: its rules, and the pace that is kept. */
export const access: HostAccess = {
  name: 'internet-archive',
  rules: [
    {
      rule: 'Requests to the list of captures are limited per address (60 a minute in 2023, 24 a minute in 2026); an address that continues after a 429 is blocked for an hour, then for longer.',
      source: 'https://github.com/edgi-govdata-archiving/wayback/issues/153',
      notedOn: '2026-11-22',
    },
    {
      rule: 'The collections are for scholarship and research.',
      source: 'https://archive.org/about/terms.php',
      notedOn: '2026-11-22',
    },
  ],
  hosts: ['web.archive.org'],
  // 20 requests a minute, for pages and lists together.
  pace: { parallel: 1, perSecond: 1 / 3 },
};
