import { latinDigits } from '../../shared/latin-digits.ts';
import type { Markup, Selection } from '../../shared/markup.ts';

const WORDS = ['one', 'two', 'three', 'four', 'five'];
const RATED = /\b([1-5]|one|two|three|four|five)(?:\.0)?\s*(?:stars?\b|out of\b)/i;
const LABELLED = '[aria-label]:not(button):not([role="button"])';
const STAR_SHAPE = 'M12 17.27';

/**
 * The stars of one review: the number it carries, its label ("Rated 4 stars out of five"), or how
 * many of the five drawn stars are filled. All five are always drawn.
 * @returns undefined where the review shows no stars, as the developer's answer to one does
 */
export function starsOf($: Markup, review: Selection): number | undefined {
  const current = Number(
    review.find('[data-current-rating]:not([data-current-rating=""])').attr('data-current-rating'),
  );
  if (current >= 1 && current <= 5) return current;
  return labelledStars($, review) ?? filledStars($, review);
}

function labelledStars($: Markup, review: Selection): number | undefined {
  const labels = review.find(LABELLED).toArray();
  const rated = labels
    .map((element) => RATED.exec(latinDigits($(element).attr('aria-label') ?? ''))?.[1])
    .find(Boolean);
  return rated ? Number(rated) || WORDS.indexOf(rated.toLowerCase()) + 1 : undefined;
}

function filledStars($: Markup, review: Selection): number | undefined {
  const drawings = review.find('svg:not(svg svg)').toArray();
  return drawings.filter((svg) => filledPart($(svg)) >= 0.5).length || undefined;
}

/**
 * How much of a drawn star is filled, 0 to 1: by its colour, or by where its gradient turns white.
 */
function filledPart(svg: Selection): number {
  const star = svg.find(`[d^="${STAR_SHAPE}"]`).first();
  if (star.length === 0) return 0;
  const fill = star.attr('fill') ?? svg.attr('fill') ?? '';
  if (!fill.startsWith('url(')) return isEmptyColour(fill) ? 0 : 1;
  const end = svg.find('[x2]').first().attr('x2') ?? '100%';
  const stops = svg.find('stop');
  const transition = stops.toArray().findIndex(({ attribs }) => isEmptyColour(attribs['stop-color'] ?? ''));
  if (transition === -1) return 1;
  return transition === 0 ? 0 : share(end) * share(stops.eq(transition).attr('offset') ?? '0');
}

function isEmptyColour(colour: string): boolean {
  if (['', 'none', 'transparent', 'white'].includes(colour.toLowerCase())) return true;
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1) ?? [];
  return channels.length === 3 && channels.every((channel) => Number.parseInt(channel, 16) >= 0xd0);
}

function share(text: string): number {
  return Number.parseFloat(text) / (text.endsWith('%') ? 100 : 1);
}
