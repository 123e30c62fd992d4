import type { Look } from './markup.ts';

/** What a reader of a page of reviews holds on to. */
export const LOOKS: Record<string, Look> = {
  'html[lang]': { attribute: 'lang' },
  'link[rel="canonical"]': { attribute: 'href' },
  'meta[property="og:url"]': { attribute: 'content' },
  'meta[property="og:image"]': { attribute: 'content' },
  'meta[property="twitter:card"]': { attribute: 'content' },
  'meta[property="twitter:value1"]': { attribute: 'content' },
  'meta[property="twitter:data1"]': 'presence',
  'meta[property="twitter:value2"]': { attribute: 'content' },
  'meta[property="twitter:data2"]': { attribute: 'content' },
  'script[type="application/ld+json"]': 'presence',
  'body#ReviewsIndex': 'presence',
  '[data-merchant-review][data-review-content-id]': { attribute: 'data-review-content-id' },
  '[data-merchant-review] [aria-label$="out of 5 stars"][role="img"]': { attribute: 'aria-label' },
  '[aria-label$="out of 5 stars"] > svg': 'presence',
  '[data-merchant-review] [aria-label$="out of 5 stars"] + div': 'own text',
  '[data-truncate-review] > [data-truncate-content-copy] > p': 'presence',
  '[data-truncate-review] > button[data-truncate-content-toggle]': 'own text',
  '[data-merchant-review] [title]': 'presence',
  '[data-merchant-review] [title] + div': 'presence',
  '[data-merchant-review] > [data-merchant-review-reply]': 'presence',
  '[data-merchant-review-reply] [id^="review-reply-"]': 'presence',
  '[data-reply-id] > [data-truncate-content-copy]': 'presence',
  'a[href*="/reviews?ratings%5B%5D="][aria-label$=" total reviews"]': { attribute: 'aria-label' },
  '[data-pagination-controls] a[aria-label^="Current Page"]': { attribute: 'aria-label' },
  '[data-pagination-controls] a[rel="next"][aria-label="Go to Next Page"]': { attribute: 'href' },
};

/** What samples have and the one recording has not, by the beginning of its line, and why. */
export const MORE_THAN_RECORDED: Record<string, string> = {
  'meta[property="twitter:value2"] missing': 'the recorded app is rated; not every sample is',
  'meta[property="twitter:data2"] missing': 'the recorded app is rated; not every sample is',
  '[data-pagination-controls] a[rel="next"][aria-label="Go to Next Page"] missing':
    'the recorded page is the first of 52; samples have last ones too',
  '[data-merchant-review-reply] [id^="review-reply-"] missing': 'every recorded review on the page has a reply',
  '[data-reply-id] > [data-truncate-content-copy] missing': 'every recorded review on the page has a reply',
};
