/** Pages for tests in the formats of the Shopify App Store; all text is invented (sample data). */
import type { StoreResponse } from '../../contract.ts';
import { answer } from '../../shared/test-response.ts';

export const HANDLE = 'moss-ledger';
export const APP = {
  '@context': 'https://schema.org',
  '@type': 'SoftwareApplication',
  name: 'Moss Ledger',
  description: '',
  image: ['https://cdn.shopify.com/app-store/listing_images/sample/icon/moss.png'],
  brand: 'Moss Works',
  aggregateRating: { '@type': 'AggregateRating', ratingValue: 3.8, ratingCount: 515 },
};

/** A page in today's design, of an app or of its reviews; each part can be left out or replaced. */
export function page(parts: { canonical?: string; app?: unknown; pricing?: string; main?: string } = {}): string {
  const { canonical = `https://apps.shopify.com/${HANDLE}`, app = APP, pricing = 'Free plan available' } = parts;
  return `<!doctype html><html lang="en"><head><link rel="canonical" href="${canonical}">
<meta property="og:url" content="${canonical}"><meta property="twitter:value1" content="Pricing">
<meta property="twitter:data1" content="${pricing}"><script type="application/ld+json">{"@type":"Organization"}</script>
<script type="application/ld+json">${JSON.stringify(app)}</script></head><body>${parts.main ?? sections()}</body></html>`;
}

/** The sections of an app's page. */
export function sections(): string {
  return `<section id="app-details"><p data-truncate-content-copy>Sample data: a longer text.</p></section>
<section id="adp-reviews">${review()}</section>
<section id="adp-developer" data-developer-support-email="help@moss.example"><h2>Developer</h2>
<a href="/partners/moss-works">Moss Works</a><p>1 Sample Street, Sampletown</p>
<a href="https://moss.example">Website</a><a href="https://moss.example/privacy">Privacy policy</a>
<div><p>Launched</p><p>May 16, 2018</p></div></section>`;
}

/** One review with a reply; parts can be replaced. */
export function review(
  parts: { id?: string; stars?: string; date?: string; text?: string; reply?: string } = {},
): string {
  const { id = '1431992', stars = '1', date = 'June 10, 2024', text = 'It lost a page.' } = parts;
  return `<div><div data-merchant-review="" data-review-content-id="${id}">
<div><div><div aria-label="${stars} out of 5 stars" role="img"><svg></svg></div><div>
  ${date}
</div></div><div data-truncate-review><div data-truncate-content-copy><p>${text}</p></div><button>Show more</button></div></div>
<div><div title="Reviewing Person">Reviewing Person</div><div>Canada</div><div>5 years using the app</div></div>
<div data-merchant-review-reply>${parts.reply ?? reply()}</div></div></div>`;
}

export function reply(): string {
  return `<div id="review-reply-1"><div>Moss Works replied June 18, 2024</div><div aria-label="5 out of 5 stars"></div>
<div data-truncate-content-copy><p>Sorry to hear that.</p></div></div>`;
}

/** A list of the design of 2020. */
export function oldList(cards: string[] = [oldCard()]): string {
  return `<!doctype html><html lang="en"><head><link rel="canonical" href="https://apps.shopify.com/browse/all"></head>
<body><div>1 - 24 of 4673 results</div><div id="SearchResultsListings">${cards.join('')}</div></body></html>`;
}

/** One card of such a list; parts can be replaced. */
export function oldCard(parts: { href?: string; name?: string; price?: string; review?: string } = {}): string {
  const { href = `https://apps.shopify.com/${HANDLE}?surface_detail=all&amp;surface_type=category` } = parts;
  return `<div class="ui-app-card" data-target-href="${href}"><img class="ui-app-card__icon" src="https://apps.shopifycdn.com/moss.png?height=72&amp;width=72">
<a href="${href}"><h4 class="ui-app-card__name">${parts.name ?? 'Moss Ledger'}</h4></a>
<div class="ui-app-card__by-line"><div class="ui-app-card__developer-name">by Moss Works</div></div>
<div class="ui-app-pricing ui-app-pricing--format-short">${parts.price ?? '14-day free trial'}</div>
<p class="ui-app-card__details"> Sample data.</p>${parts.review ?? oldRating()}</div>`;
}

export function oldRating(rating = '4.9', count = '5274'): string {
  return `<div class="ui-star-rating" data-rating="4"><span class="ui-star-rating__rating">${rating}<span class='visuallyhidden'> of 5 stars</span></span>
<span class="ui-review-count-summary">(${count}<span class='visuallyhidden'>reviews</span>)</span></div>`;
}

export const SAMPLE_UNITS: StoreResponse[][] = [
  [answer(page())],
  [answer(page({ main: review() }))],
  [answer(oldList())],
];
