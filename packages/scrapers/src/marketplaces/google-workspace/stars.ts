import { type Element, inside, outermost } from '../../shared/markup.ts';

const WORDS = ['one', 'two', 'three', 'four', 'five'];
const RATED = /\b([1-5]|one|two|three|four|five)(?:\.0)?\s*(?:stars?\b|out of\b)/i;
const STAR_SHAPE = 'M12 17.27';

/**
 * The stars of one review: by the number it carries, by its label ("Rated 4 stars out of five"), or by how many of
 * the five drawn stars are filled. All five are always drawn.
 * @returns undefined where the review shows no stars, as the developer's answer to one does
 */
export function starsOf(review: Element): number | undefined {
  const elements = inside(review);
  const current = Number(elements.map(({ attribs }) => attribs['data-current-rating']).find(Boolean));
  if (current >= 1 && current <= 5) return current;
  return labelledStars(elements) ?? filledStars(elements);
}

function labelledStars(elements: Element[]): number | undefined {
  const labels = elements
    .filter(({ name, attribs }) => name !== 'button' && attribs.role !== 'button')
    .map(({ attribs }) => RATED.exec(attribs['aria-label'] ?? '')?.[1]);
  const rated = labels.find(Boolean);
  return rated ? Number(rated) || WORDS.indexOf(rated.toLowerCase()) + 1 : undefined;
}

function filledStars(elements: Element[]): number | undefined {
  const drawings = outermost(elements, ({ name }) => name === 'svg');
  const parts = drawings.map((svg) => filledPart(svg, inside(svg)));
  return parts.filter((part) => part >= 0.5).length || undefined;
}

/** How much of a drawn star is filled, 0 to 1: by its colour, or by where its gradient turns white. */
function filledPart(svg: Element, drawn: Element[]): number {
  const star = drawn.find(({ attribs }) => attribs.d?.startsWith(STAR_SHAPE));
  if (!star) return 0;
  const fill = star.attribs.fill ?? svg.attribs.fill ?? '';
  if (!fill.startsWith('url(')) return isEmptyColour(fill) ? 0 : 1;
  const end = drawn.find(({ name }) => name.toLowerCase() === 'lineargradient')?.attribs.x2 ?? '100%';
  const stops = drawn.filter(({ name }) => name === 'stop');
  const turn = stops.findIndex(({ attribs }) => isEmptyColour(attribs['stop-color'] ?? ''));
  if (turn === -1) return 1;
  return turn === 0 ? 0 : share(end) * share(stops[turn]?.attribs.offset ?? '0');
}

function isEmptyColour(colour: string): boolean {
  if (['', 'none', 'transparent', 'white'].includes(colour.toLowerCase())) return true;
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1) ?? [];
  return channels.length === 3 && channels.every((channel) => Number.parseInt(channel, 16) >= 0xd0);
}

function share(text: string): number {
  return Number.parseFloat(text) / (text.endsWith('%') ? 100 : 1);
}
