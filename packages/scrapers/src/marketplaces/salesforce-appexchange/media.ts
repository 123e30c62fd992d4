import { isObject } from '../../shared/is-object.ts';
import { rawUrl } from '../../shared/json-value.ts';
import { youtubeUrl } from '../../shared/youtube-url.ts';

/** The addresses of the pictures among what a listing shows at its top, in the store's order. */
export function picturesIn(carousel: unknown[]): unknown[] {
  return mediaOf(carousel, 'Image').map(({ mediaId }) => rawUrl(mediaId));
}

/** The addresses of the videos at the top of a listing and of its demo. */
export function videosIn(carousel: unknown[], demo: unknown[]): unknown[] {
  const addresses = [...mediaOf(carousel, 'Video').map(playerOf), ...demo.map(demoOf)];
  return [...new Set(addresses)];
}

// {type: "Image", data: {mediaId, position, ...}}
function mediaOf(carousel: unknown[], type: string): Record<string, unknown>[] {
  return carousel.flatMap((item) => (isObject(item) && item.type === type && isObject(item.data) ? [item.data] : []));
}

// A video is named by its id at the site that plays it.
function playerOf({ mediaId, videoType }: Record<string, unknown>): unknown {
  if (videoType === 'YouTube') return youtubeUrl(mediaId) ?? mediaId;
  const isWistia = videoType === 'Wistia' && typeof mediaId === 'string' && /^\w+$/.test(mediaId);
  return isWistia ? `https://fast.wistia.net/embed/iframe/${mediaId}` : mediaId;
}

function demoOf(demo: unknown): unknown {
  return isObject(demo) ? rawUrl(demo.url) : demo;
}
