import { addDays, type Day } from '@pi/domain';
import type { wordpress } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { pick } from '../../catalogue/draw.ts';
import { type Place, placedName } from '../../place.ts';

const REASONS = [
  { reason: 'security-issue', reasonText: 'Security Issue' },
  { reason: 'guideline-violation', reasonText: 'Guideline Violation' },
  { reason: 'author-request', reasonText: 'Author Request' },
] as const;

/** The facts of a closed plugin; null where the directory never had one of that name. */
export function closureAt(
  slug: string,
  { slot, generation }: Place,
  shelf: Shelf,
  day: Day,
): wordpress.ClosureFacts | null {
  let lastDay = day;
  let listing = shelf.at(slot, day);
  while (listing.generation > generation) {
    lastDay = addDays(listing.listedOn, -1);
    listing = shelf.at(slot, lastDay);
  }
  if (listing.generation !== generation || placedName(listing) !== slug) return null;
  const { name, draw } = listing;
  return { slug, name, since: closedSince(slot, shelf, lastDay), ...pick(REASONS, draw('closed because')) };
}

function closedSince(slot: number, shelf: Shelf, day: Day): Day {
  const before = addDays(day, -1);
  return shelf.at(slot, before).listed ? day : closedSince(slot, shelf, before);
}
