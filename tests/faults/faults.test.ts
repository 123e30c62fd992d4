import { describeFaults, EVERY_WAY } from './describe-faults.ts';

// One store of each kind: pages with data blocks, pages with markup, a paged list, one file.
describeFaults(
  { 'chrome-web-store': 100, shopify: 30, firefox: 60, obsidian: 60 },
  {
    everywhere: ['to one collector'],
    partially: ['to three on one queue'],
    // One fault of each kind: format, page, refusal, pause, wrong bytes, missing bytes.
    only: ['moved_data', 'captcha', 'forbidden', 'rate_limited_retry_after', 'wrong_encoding', 'cut_body'],
    together: EVERY_WAY,
  },
  // Too few of the listings have ratings.
  { stale_day: ['shopify'], copied_day: ['shopify'], renamed_ratings: ['shopify'] },
);
