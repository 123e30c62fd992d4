import { describe, expect, test } from 'vitest';
import { shownReviews } from './markup-reviews.ts';
import { drawnStars, main, page, review } from './test-sample.ts';

const GRADIENT = (x2: string) =>
  `<svg fill="url(#1)"><path d="M0 0h24v24H0z" fill="none"/><path d="M12 17.27L18.18 21"/><defs><linearGradient id="1" x1="0%" x2="${x2}"><stop offset="50%" stop-color="#5E5E5E"/><stop offset="50%" stop-color="#FFFFFF"/></linearGradient></defs></svg>`;

function starsIn(stars: string): number | undefined {
  return shownReviews(page({ main: main({ reviews: review(stars, 'Fine.') }) }))?.[0]?.stars;
}

describe('shownReviews', () => {
  test('is undefined for a page that shows none, with the form for a review of one’s own', () => {
    expect(shownReviews(page())).toBeUndefined();
  });

  test('leaves out what has no stars or no day', () => {
    const reviews = review('', 'Thank you for the review!') + review(drawnStars(3), 'When?', 'some time ago');
    expect(shownReviews(page({ main: main({ reviews }) }))).toBeUndefined();
  });

  test('does not take a box in a box for a review, however many there are', () => {
    const reviews = `<div class="ftijEf">${drawnStars(1)}`.repeat(5000) + review(drawnStars(3), 'Inside.');
    expect(shownReviews(page({ main: main({ reviews }) }))).toBeUndefined();
  });

  test('keeps the first twenty', () => {
    const reviews = Array.from({ length: 25 }, (_, index) => review(drawnStars(5), `Review ${index}.`)).join('');
    const shown = shownReviews(page({ main: main({ reviews }) }));
    expect(shown?.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, index) => `Review ${index}.`));
  });

  test('keeps stars, text and day and never the name', () => {
    const reviews = review(drawnStars(2), 'Too slow.') + review(drawnStars(5), 'Fine.', 'Feb 3, 2024');
    const shown = shownReviews(page({ main: main({ reviews }) }));
    expect(shown).toMatchObject([
      { stars: 2, text: 'Too slow.', day: '2024-03-01' },
      { stars: 5, text: 'Fine.', day: '2024-02-03' },
    ]);
    expect(JSON.stringify(shown)).not.toContain('Reviewing Person');
  });

  test('drops the name of the reviewer at the start of the text', () => {
    const reviews = review(drawnStars(2), 'Reviewing Person: too slow.');
    expect(shownReviews(page({ main: main({ reviews }) }))?.[0]?.text).toBe('too slow.');
  });

  test('gives the same review the same id and another one another', () => {
    const reviews = review(drawnStars(2), 'Too slow.') + review(drawnStars(2), 'Too fast.');
    const [first, second] = shownReviews(page({ main: main({ reviews }) })) ?? [];
    expect(first?.externalId).toMatch(/^[0-9a-f]{32}$/);
    expect(first?.externalId).not.toBe(second?.externalId);
    expect(shownReviews(page({ main: main({ reviews }) }))?.[0]).toEqual(first);
  });
});

describe('starsOf', () => {
  test.each([1, 2, 3, 4, 5])('counts %i filled stars among the five that are drawn', (stars) => {
    expect(starsIn(drawnStars(stars))).toBe(stars);
  });

  test('reads gradients that turn white at the end, the middle and the start of a star', () => {
    expect(starsIn(GRADIENT('200%').repeat(3) + GRADIENT('0%').repeat(2))).toBe(3);
    expect(starsIn(GRADIENT('200%').repeat(3) + GRADIENT('100%') + GRADIENT('0%'))).toBe(4);
  });

  test('reads a label before it counts', () => {
    expect(starsIn(`<div aria-label="Rated two stars out of five stars">${drawnStars(5)}</div>`)).toBe(2);
    expect(starsIn(`<div aria-label="4 out of 5">${drawnStars(5)}</div>`)).toBe(4);
  });

  test('does not take the buttons for rating for a rating', () => {
    expect(starsIn(`<svg role="button" aria-label="Rate one star out of five stars"></svg>${drawnStars(4)}`)).toBe(4);
  });
});
