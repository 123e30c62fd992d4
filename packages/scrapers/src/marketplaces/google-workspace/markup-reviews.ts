import { createHash } from 'node:crypto';
import { MOST_REVIEWS, type Review } from '@pi/domain';
import { loadMarkup, type Markup, type Selection } from '../../shared/markup.ts';
import { pageLanguage } from '../../shared/page-language.ts';
import { rawShownDay } from '../../shared/shown-day.ts';
import { withoutAuthor } from '../../shared/without-author.ts';
import { starsOf } from './stars.ts';

/** The classes of a review's box (two, by page), and of its text and date. */
const BOXES = ['ftijEf', 'mJsQBe'];
const TEXT = '.bR5MYb';
const DATE = '.wzBhKb';
const AUTHOR = '.iLLAJe';

/**
 * The reviews a page shows: stars, text and day, never who wrote them. The store gives them no id,
 * so one is made of what they say. The form for the viewer's own review and developers' answers are
 * left out.
 * @returns undefined where the page shows none: they may be in another language or not loaded
 */
export function shownReviews(page: string) {
  const box = BOXES.find((name) => page.includes(name));
  if (!box) return undefined;
  const start = page.lastIndexOf('<', page.indexOf(box));
  const end = page.indexOf('AF_initDataCallback(', start);
  const $ = loadMarkup(page.slice(start, end === -1 ? undefined : end));
  const language = pageLanguage(page);
  const reviews: Review[] = [];
  for (const element of $.root().find(`.${box}:not(.${box} .${box})`)) {
    const review = reviewIn($, $(element), language);
    if (review) reviews.push(review);
    if (reviews.length === MOST_REVIEWS) break;
  }
  return reviews.length > 0 ? reviews : undefined;
}

function reviewIn($: Markup, review: Selection, language: string): Review | undefined {
  const stars = starsOf($, review);
  if (!stars) return undefined;
  const day = rawShownDay(review.find(DATE).first().text(), language);
  if (!day) return undefined;
  const text = review.find(TEXT).first().text().trim();
  const author = review.find(AUTHOR).first().text();
  return { externalId: idOf(day, stars, text), stars, text: withoutAuthor(text, author), day };
}

function idOf(day: string, stars: number, text: string): string {
  return createHash('sha256').update(`${day}\n${stars}\n${text}`).digest('hex').slice(0, 32);
}
