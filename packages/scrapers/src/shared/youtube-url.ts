// `/embed/videoseries?list=…` plays a list.
const EMBEDDED = /\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?!videoseries)([\w-]{11})(?![\w-])/;

/** The page of a video of YouTube by its id; undefined for what is no id. */
export function youtubeUrl(id: unknown): string | undefined {
  return typeof id === 'string' && /^[\w-]{11}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined;
}

/** The page of the video that an embedded player plays; undefined for other addresses. */
export function embeddedVideoUrl(address: string | undefined): string | undefined {
  return youtubeUrl(EMBEDDED.exec(address ?? '')?.[1]);
}
