/** Builds pages of workspace.google.com/marketplace, for tests and sample stores. */
export { detailData, entry } from './page-data.ts';
export { detailMain, detailPage, developerLink, developerRow, installs, rating } from './page-detail.ts';
export { type AppFacts, addressOf, CATEGORIES, MARKETPLACE, type ReviewFacts } from './page-facts.ts';
export { listPage } from './page-list.ts';
export { drawnStars, NO_REVIEWS, reviewCard, stars } from './page-reviews.ts';
export { document } from './page-shell.ts';
