import type { Day } from '@pi/domain';
import type { ListingState } from '../../catalogue/listing.ts';
import { escapeHtml } from '../../markup.ts';
import type { Place } from '../../place.ts';

const FIRST_ID = 731_000_000_000_000_000n;
const STEP = 777_777_777n;
const GENERATIONS = 512;
const RUNS_SINCE: Day = '2022-07-03';

/** Ids of 18 or 19 digits that rise with the slot: the files of numbers are sorted by them. */
export function idOf(_seed: number, { slot, generation }: Place): string {
  return String(FIRST_ID + BigInt(slot * GENERATIONS + generation) * STEP);
}

/** One plugin of the list: its keys are sorted. */
export function listedPlugin(id: string, listing: ListingState, day: Day) {
  const { company, developer, draw } = listing;
  const publisherId = String(company.index + 600);
  const [installs, likes, runs, views] = numbers(listing, day);
  return {
    description: draw('plain text') < 0.2 ? listing.description : asHtml(listing.description),
    id,
    installCount: installs,
    lastUpdateDate: `${listing.updatedOn}T04:12:56.001Z`,
    likeCount: likes,
    name: listing.name,
    publisherHandle: company.site ? company.handle.replaceAll('-', '') : publisherId,
    publisherId,
    publisherName: developer,
    ...(runs > 0 && { runCount: runs }),
    viewCount: views,
  };
}

/** `[installs, likes, runs, views]`; runs were 0 until they were counted in July 2022. */
export function numbers({ count, draw }: ListingState, day: Day): [number, number, number, number] {
  const runs = day < RUNS_SINCE ? 0 : Math.floor(count * (0.3 + draw('runs') / 2));
  return [count, Math.floor(count * draw('likes') ** 2 * 0.03), runs, Math.floor(count * (0.6 + draw('views')))];
}

function asHtml(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('<p><br></p>');
}
