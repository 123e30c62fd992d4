/** Builds pages of apps.shopify.com, for tests and sample stores. */
export { appPage, sections } from './page-app.ts';
export { type AppFacts, CATEGORIES, type PricingFacts, type ReviewFacts, STORE } from './page-facts.ts';
export { type CardFacts, oldCard, oldList, oldRating } from './page-old-list.ts';
export { reply, reviewCard } from './page-review.ts';
export { REVIEWS_ON_PAGE, reviewsPage } from './page-reviews.ts';
export { appDescription, document, HOME_PAGE, NOT_FOUND_PAGE } from './page-shell.ts';
