import { addDays, type Day } from '@pi/domain';
import { longDate } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { pick } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { type Place, placedName } from '../../place.ts';
import { texturized } from './parts.ts';

const REASONS = [
  { reason: 'security-issue', text: 'Security Issue' },
  { reason: 'guideline-violation', text: 'Guideline Violation' },
  { reason: 'author-request', text: 'Author Request' },
] as const;

/** What the directory says of a plugin that is closed; null where it never had one of that name. */
export function closedPlugin(slug: string, { slot, generation }: Place, shelf: Shelf, day: Day) {
  let lastDay = day;
  let listing = shelf.at(slot, day);
  while (listing.generation > generation) {
    lastDay = addDays(listing.listedOn, -1);
    listing = shelf.at(slot, lastDay);
  }
  if (listing.generation !== generation || placedName(listing) !== slug) return null;
  return closureOf(listing, slug, closedSince(slot, shelf, lastDay));
}

function closureOf({ name, draw }: ListingState, slug: string, since: Day) {
  const { reason, text } = pick(REASONS, draw('closed because'));
  return {
    error: 'closed',
    name: texturized(name),
    slug,
    description: `This plugin has been closed as of ${longDate(since)} and is not available for download. Reason: ${text}.`,
    closed: true,
    closed_date: since,
    reason,
    reason_text: text,
  };
}

function closedSince(slot: number, shelf: Shelf, day: Day): Day {
  const before = addDays(day, -1);
  return shelf.at(slot, before).listed ? day : closedSince(slot, shelf, before);
}
