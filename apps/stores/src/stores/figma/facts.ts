import type { Day } from '@pi/domain';
import { escapeHtml, type figma } from '@pi/scrapers/pages';
import type { ListingState } from '../../catalogue/listing.ts';
import type { Place } from '../../place.ts';

const FIRST_ID = 731_000_000_000_000_000n;
const STEP = 777_777_777n;
const GENERATIONS = 512;
const RUNS_SINCE: Day = '2022-07-03';

/** Ids of 18 or 19 digits that rise with the slot: the files of numbers are sorted by them. */
export function idOf(_seed: number, { slot, generation }: Place): string {
  return String(FIRST_ID + BigInt(slot * GENERATIONS + generation) * STEP);
}

/** The facts of a plugin of the list. */
export function pluginFacts(id: string, listing: ListingState, day: Day): figma.PluginFacts {
  const { company, developer, description, draw } = listing;
  const publisherId = String(company.index + 600);
  return {
    ...numberFacts(id, listing, day),
    name: listing.name,
    description: draw('plain text') < 0.2 ? description : asHtml(description),
    updatedAt: `${listing.updatedOn}T04:12:56.001Z`,
    publisher: {
      id: publisherId,
      handle: company.site ? company.handle.replaceAll('-', '') : publisherId,
      name: developer,
    },
  };
}

/** The numbers of a plugin. */
export function numberFacts(id: string, { count, draw }: ListingState, day: Day): figma.NumberFacts {
  return {
    id,
    installs: count,
    likes: Math.floor(count * draw('likes') ** 2 * 0.03),
    runs: day < RUNS_SINCE ? 0 : Math.floor(count * (0.3 + draw('runs') / 2)),
    views: Math.floor(count * (0.6 + draw('views'))),
  };
}

function asHtml(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('<p><br></p>');
}
