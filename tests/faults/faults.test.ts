import { describeFaults, EVERY_WAY } from './describe-faults.ts';

// One of each kind: pages with data blocks, pages with markup, a paged list, one file of everything.
describeFaults(
  { 'chrome-web-store': 40, shopify: 30, firefox: 60, obsidian: 60 },
  {
    everywhere: ['to one collector'],
    nowAndThen: ['to three on one queue'],
    // One of each kind: another format, another page, a refusal, a pause, other bytes, fewer of them.
    only: ['moved_data', 'captcha', 'forbidden', 'rate_limited_retry_after', 'wrong_encoding', 'cut_body'],
    together: EVERY_WAY,
  },
  // Few of so few have ratings.
  { stale_day: ['shopify'], copied_day: ['shopify'], renamed_ratings: ['shopify'] },
);
