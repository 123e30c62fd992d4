import { createHash } from 'node:crypto';
import { load } from 'cheerio/slim';
import { pageLanguage } from '../../shared/page-language.ts';
import { shownDay } from '../../shared/shown-day.ts';
import { starsOf } from './stars.ts';

const REVIEW = /<div[^>]*class="[^"]*\b(?:ftijEf|mJsQBe)\b/;
const TEXT = '.bR5MYb';
const DATE = '.wzBhKb';
const MOST_REVIEWS = 20;

/**
 * The reviews a page shows: stars, text and day, never who wrote them. The store gives them no id, so one is made of
 * what they say. The form for the viewer's own review and developers' answers are no reviews.
 * @returns undefined where the page shows none: they may be in another language or not loaded
 */
export function shownReviews(page: string) {
  const start = page.search(REVIEW);
  if (start === -1) return undefined;
  const end = page.indexOf('AF_initDataCallback(', start);
  const $ = load(page.slice(start, end === -1 ? undefined : end));
  const language = pageLanguage(page);
  const boxes = $('.ftijEf').length > 0 ? $('.ftijEf') : $('.mJsQBe');
  const reviews = boxes.get().flatMap((box) => {
    const stars = starsOf($, $(box));
    const text = $(box).find(TEXT).first().text().trim();
    const day = shownDay($(box).find(DATE).first().text(), language);
    return stars && day ? [{ externalId: idOf(day, stars, text), stars, text, day }] : [];
  });
  return reviews.length > 0 ? reviews.slice(0, MOST_REVIEWS) : undefined;
}

function idOf(day: string, stars: number, text: string): string {
  return createHash('sha256').update(`${day}\n${stars}\n${text}`).digest('hex').slice(0, 32);
}
