import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { fetchPicture, type Picture } from './fetch-picture.ts';
import type { PictureRules } from './picture-rules.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const KEPT_MS = 86_400_000;
/** A picture that could not be had is asked for again after this time. */
const MISSED_MS = 600_000;
const AT_ONCE = 8;
const MOST_WAITING = 200;

/** What is kept of a picture that could not be had. */
interface Miss {
  bytes: null;
}

const queue = new PQueue({ concurrency: AT_ONCE });
const cache = new LRUCache<string, Picture | Miss, PictureRules>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ bytes }) => (bytes?.length ?? 0) + 200,
  ttl: KEPT_MS,
  // Requests for one picture at one time share one fetch.
  fetchMethod: async (address, _stale, { context, options }) => {
    const picture = await queue.add(() => fetchPicture(address, context));
    if (picture) return picture;
    options.ttl = MISSED_MS;
    return { bytes: null };
  },
});

/**
 * A picture from this process's memory, or from its host.
 * @returns null where it cannot be had
 */
export async function getPicture(address: string, rules: PictureRules): Promise<Picture | null> {
  if (queue.size > MOST_WAITING && !cache.has(address)) return null;
  const found = await cache.fetch(address, { context: rules });
  return found?.bytes ? found : null;
}
