import { type AppFacts, addressOf, type ReviewFacts } from './page-facts.ts';
import { reviewCard, starLinks } from './page-review.ts';
import { appDescription, document } from './page-shell.ts';

export const REVIEWS_ON_PAGE = 10;

/** A page of the reviews of an app, counted from 1; `hasNext` when another one follows. */
export function reviewsPage(facts: AppFacts, reviews: ReviewFacts[], number: number, hasNext: boolean): string {
  const address = `${addressOf(facts)}/reviews`;
  const cards = reviews.slice(0, REVIEWS_ON_PAGE).map((review, n) => reviewCard(facts, review, n));
  const main = `<section>${starLinks(facts)}${cards.join('')}
<section><div data-pagination-controls aria-label="pagination"><a aria-label="Current Page, Page ${number}" href="${address}?page=${number}">
          ${number}
</a>${hasNext ? next(address, number + 1) : ''}</div></section></section>`;
  const title = `Reviews: ${facts.name} - ${facts.summary} | Shopify App Store`;
  const app = appDescription(facts, '');
  return document(facts, { title, canonical: address, app, card: 'reviews' }, main);
}

function next(address: string, number: number): string {
  return `<a rel="next" aria-label="Go to Page ${number}" href="${address}?page=${number}">
          ${number}
</a><a rel="next" aria-label="Go to Next Page" href="${address}?page=${number}">
          Next &rsaquo;
</a>`;
}
