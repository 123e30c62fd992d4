import { dataBlock, escapeHtml } from '../../shared/page-markup.ts';
import { relatedCards } from './page-cards.ts';
import { detailData, reviewsData } from './page-data.ts';
import { type ItemFacts, pathOf, type ReviewFacts } from './page-facts.ts';
import { details, privacy, ratings, section, support } from './page-sections.ts';
import { detailRequests, document, type Head, STORE_PICTURE } from './page-shell.ts';
import { screenshots, top } from './page-top.ts';

/** The page of one item, in the layout of the year it is served in. */
export function detailPage(facts: ItemFacts, related: ItemFacts[], reviews: ReviewFacts[]): string {
  const shownReviews = facts.layout.second === 'x1DgCd' ? reviews : [];
  const main = detailMain(facts, related, shownReviews);
  const requests = detailRequests(facts.layout, facts.id);
  return document(facts.layout, headOf(facts), main, requests, blocks(facts, related, shownReviews));
}

/** The head of an item's page. */
export function headOf(facts: ItemFacts): Head {
  return {
    title: `${facts.name}${facts.layout.titleSuffix}`,
    description: facts.summary,
    image: facts.icon ? `${facts.icon}=s128-rj-sc0x00ffffff` : STORE_PICTURE,
    address: `https://chromewebstore.google.com/detail/${pathOf(facts)}`,
  };
}

/** The visible part of an item's page, with cards of related items. */
export function detailMain(facts: ItemFacts, related: ItemFacts[], reviews: ReviewFacts[]): string {
  return `<main class="LDZgRb"><div class="P2YWP">${[
    top(facts),
    screenshots(facts),
    section(
      facts,
      'Overview',
      `<div class="uORbKe"><p>${escapeHtml(facts.summary)}</p><p>${escapeHtml(facts.description)}</p></div>`,
    ),
    ratings(facts, reviews),
    section(facts, 'Details', details(facts)),
    section(facts, 'Privacy', privacy(facts)),
    support(facts),
    relatedCards(related),
  ].join('')}</div></main>`;
}

// Recorded pages have the two blocks in either order, numbered as they come.
function blocks(facts: ItemFacts, related: ItemFacts[], reviews: ReviewFacts[]): string {
  const second = facts.layout.second === 'x1DgCd' ? reviewsData(facts, reviews) : [];
  const { isDetailFirst } = facts;
  const detail = dataBlock('ds:0', isDetailFirst ? 1 : 2, detailData(facts, related));
  const other = dataBlock('ds:1', isDetailFirst ? 2 : 1, second);
  return isDetailFirst ? detail + other : other + detail;
}
