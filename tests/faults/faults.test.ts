import { describeFaults, EVERY_WAY } from './describe-faults.ts';

// One of each kind: pages with data blocks, pages with markup, a paged list, one file of everything.
describeFaults(
  { 'chrome-web-store': 40, shopify: 30, firefox: 60, obsidian: 60 },
  { everywhere: ['to one collector'], nowAndThen: ['to three on one queue'], together: EVERY_WAY },
  // Few of so few have ratings.
  { stalled_day: ['shopify'], copied_day: ['shopify'], renamed_ratings: ['shopify'] },
);
