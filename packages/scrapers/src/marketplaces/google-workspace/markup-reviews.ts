import { createHash } from 'node:crypto';
import { elementsOf, fullText, hasClass, inside } from '../../shared/markup.ts';
import { pageLanguage } from '../../shared/page-language.ts';
import { shownDay } from '../../shared/shown-day.ts';
import { starsOf } from './stars.ts';

/** The classes of a review's box (two, by page), and of its text and date. */
const BOXES = ['ftijEf', 'mJsQBe'];
const TEXT = 'bR5MYb';
const DATE = 'wzBhKb';
const MOST_REVIEWS = 20;

/**
 * The reviews a page shows: stars, text and day, never who wrote them. The store gives them no id, so one is made of
 * what they say. The form for the viewer's own review and developers' answers are no reviews.
 * @returns undefined where the page shows none: they may be in another language or not loaded
 */
export function shownReviews(page: string) {
  const box = BOXES.find((name) => page.includes(name));
  if (!box) return undefined;
  const start = page.lastIndexOf('<', page.indexOf(box));
  const end = page.indexOf('AF_initDataCallback(', start);
  const elements = elementsOf(page.slice(start, end === -1 ? undefined : end));
  const language = pageLanguage(page);
  const reviews = elements
    .filter((element) => hasClass(element, box))
    .flatMap((review) => {
      const parts = inside(review);
      const stars = starsOf(review);
      const text = fullText(parts.find((part) => hasClass(part, TEXT))) ?? '';
      const day = shownDay(fullText(parts.find((part) => hasClass(part, DATE))) ?? '', language);
      return stars && day ? [{ externalId: idOf(day, stars, text), stars, text, day }] : [];
    });
  return reviews.length > 0 ? reviews.slice(0, MOST_REVIEWS) : undefined;
}

function idOf(day: string, stars: number, text: string): string {
  return createHash('sha256').update(`${day}\n${stars}\n${text}`).digest('hex').slice(0, 32);
}
