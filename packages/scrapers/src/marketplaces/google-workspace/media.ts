import type { Markup } from '../../shared/markup.ts';
import { positionsIn } from '../../shared/positions.ts';
import { listOf, urlOf } from '../../shared/raw-value.ts';
import { embeddedVideoUrl, youtubeUrl } from '../../shared/youtube-url.ts';

const PICTURE = 1;
const VIDEO = 2;

/** The pictures among an app's media `[address, 1]` and `[YouTube id, 2]`. */
export function screenshotsIn(media: unknown): unknown {
  if (media === undefined) return undefined;
  const entries = positionsIn(media).filter((entry) => kindOf(entry) !== VIDEO);
  // What is no medium, or one of another kind, is left for validation.
  return entries.map((entry) => (kindOf(entry) === PICTURE ? listOf(entry)[0] : [entry]));
}

/** The addresses of the videos among an app's media. */
export function videosIn(media: unknown): unknown {
  if (media === undefined) return undefined;
  const entries = positionsIn(media).filter((entry) => kindOf(entry) === VIDEO);
  return entries.map((entry) => youtubeUrl(listOf(entry)[0]) ?? [entry]);
}

function kindOf(entry: unknown): unknown {
  return listOf(entry)[1];
}

/** The pictures that a page shows; undefined where it shows no media. */
export function shownScreenshots($: Markup): string[] | undefined {
  return shown($, 'img')?.flatMap((address) => urlOf(address) ?? []);
}

/** The videos that a page shows; undefined where it shows no media. */
export function shownVideos($: Markup): string[] | undefined {
  return shown($, 'iframe')?.flatMap((address) => embeddedVideoUrl(address) ?? []);
}

function shown($: Markup, tag: string): string[] | undefined {
  const media = $('.ec1OGc').toArray();
  if (media.length === 0) return undefined;
  return media
    .filter((element) => element.type === 'tag' && element.name === tag)
    .map(({ attribs }) => attribs.src ?? '');
}
