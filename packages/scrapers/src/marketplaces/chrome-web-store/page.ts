/** Builds pages of chromewebstore.google.com, for tests and sample stores. */
export { detailData, reviewsData } from './page-data.ts';
export { detailMain, detailPage, headOf } from './page-detail.ts';
export { type ItemFacts, KINDS, type Kind, pathOf, type ReviewFacts } from './page-facts.ts';
export { item } from './page-item.ts';
export { LAYOUTS, type Layout } from './page-layouts.ts';
export { type OldItemFacts, oldPage } from './page-old-design.ts';
export { homePage, unavailablePage } from './page-others.ts';
export { roundUsers } from './page-rounding.ts';
export { detailRequests, document, STORE } from './page-shell.ts';
export { rating, usersText } from './page-top.ts';
