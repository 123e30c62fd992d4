import type { Found, Page } from './markup-rows.ts';

const WORDS = ['one', 'two', 'three', 'four', 'five'];
const RATED = /\b([1-5]|one|two|three|four|five)(?:\.0)?\s*(?:stars?\b|out of\b)/i;
const STAR_SHAPE = 'M12 17.27';

/**
 * The stars of one review: by the number it carries, by its label ("Rated 4 stars out of five"), or by how many of
 * the five drawn stars are filled. All five are always drawn.
 * @returns undefined where the review shows no stars, as the developer's answer to one does
 */
export function starsOf($: Page, review: Found): number | undefined {
  const current = Number(review.find('[data-current-rating]').attr('data-current-rating'));
  if (current >= 1 && current <= 5) return current;
  const labels = review.find('[aria-label]').not('button, [role="button"]');
  const rated = labels.map((_, element) => RATED.exec($(element).attr('aria-label') ?? '')?.[1]).get()[0];
  if (rated) return Number(rated) || WORDS.indexOf(rated.toLowerCase()) + 1;
  const drawn = review.find('svg').filter((_, svg) => $(svg).find(`path[d^="${STAR_SHAPE}"]`).length > 0);
  const filled = drawn.filter((_, svg) => filledPart($, $(svg)) >= 0.5).length;
  return filled > 0 ? filled : undefined;
}

/** How much of a drawn star is filled, 0 to 1: by its colour, or by where its gradient turns white. */
function filledPart($: Page, svg: Found): number {
  const star = svg.find(`path[d^="${STAR_SHAPE}"]`).first();
  const fill = star.attr('fill') ?? svg.attr('fill') ?? '';
  if (!fill.startsWith('url(')) return isEmptyColour(fill) ? 0 : 1;
  const gradient = svg.find('linearGradient, lineargradient').first();
  const stops = gradient.find('stop').get();
  const turn = stops.find((stop) => isEmptyColour($(stop).attr('stop-color') ?? ''));
  if (!turn) return 1;
  if (turn === stops[0]) return 0;
  return (percent(gradient.attr('x2') ?? '100%') * percent($(turn).attr('offset') ?? '0%')) / 10_000;
}

function isEmptyColour(colour: string): boolean {
  if (['', 'none', 'transparent', 'white'].includes(colour.toLowerCase())) return true;
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1] ?? '';
  const channels = hex.match(/../g)?.map((channel) => Number.parseInt(channel, 16)) ?? [];
  return channels.length === 3 && channels.every((channel) => channel >= 0xd0);
}

function percent(text: string): number {
  const value = Number.parseFloat(text);
  return text.endsWith('%') ? value : value * 100;
}
