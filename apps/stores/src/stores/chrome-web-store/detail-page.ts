import { dataBlock, escapeHtml } from '@pi/scrapers/pages';
import type { SampleReview } from '../../catalogue/reviews.ts';
import { relatedCards } from './cards.ts';
import { detailData, reviewsData } from './detail-data.ts';
import { details, privacy, ratings, section, support } from './detail-sections.ts';
import { screenshots, top } from './detail-top.ts';
import type { Facts } from './facts.ts';
import { detailRequests, page, STORE_PICTURE } from './shell.ts';

/** The page of one item, in the layout of the year it is served in. */
export function detailPage(facts: Facts, related: Facts[], reviews: SampleReview[]): string {
  const head = {
    title: `${facts.name}${facts.layout.titleSuffix}`,
    description: facts.summary,
    image: facts.icon ? `${facts.icon}=s128-rj-sc0x00ffffff` : STORE_PICTURE,
    address: `https://chromewebstore.google.com/detail/${facts.path}`,
  };
  const shownReviews = facts.layout.second === 'x1DgCd' ? reviews : [];
  const main = `<main class="LDZgRb"><div class="P2YWP">${[
    top(facts),
    screenshots(facts),
    section(
      facts,
      'Overview',
      `<div class="uORbKe"><p>${escapeHtml(facts.summary)}</p><p>${escapeHtml(facts.description)}</p></div>`,
    ),
    ratings(facts, shownReviews),
    section(facts, 'Details', details(facts)),
    section(facts, 'Privacy', privacy(facts)),
    support(facts),
    relatedCards(related),
  ].join('')}</div></main>`;
  return page(facts.layout, head, main, detailRequests(facts.layout, facts.id), blocks(facts, related, shownReviews));
}

// Recorded pages hold the two blocks in either order, numbered as they come.
function blocks(facts: Facts, related: Facts[], reviews: SampleReview[]): string {
  const second = facts.layout.second === 'x1DgCd' ? reviewsData(facts, reviews) : [];
  const detailFirst = facts.layout.year === 2024 && facts.draw('block order') < 0.5;
  const detail = dataBlock('ds:0', detailFirst ? 1 : 2, detailData(facts, related));
  const other = dataBlock('ds:1', detailFirst ? 2 : 1, second);
  return detailFirst ? detail + other : other + detail;
}
