import { z } from 'zod';

export const FEED_URL = 'https://www.raycast.com/store/feed.json';

/** The store's feed (jsonfeed.org, version 1), its items unchecked. */
export const Feed = z.object({ items: z.array(z.unknown()) });

// The id is the address of the extension's page: /author/extension.
const ExtensionId = z
  .url({ protocol: /^https$/, hostname: /^(www\.)?raycast\.com$/ })
  .transform((id) => new URL(id).pathname.slice(1).replace(/\/$/, ''))
  .refine((path) => /^[^/]+\/[^/]+$/.test(path), 'expected an address of an author’s extension');

/** One extension of the feed. */
export const FeedItem = z.object({
  id: ExtensionId,
  title: z.string().min(1),
  summary: z.string().nullish(),
  image: z.string().nullish(),
  date_modified: z.string().nullish(),
  author: z.object({ name: z.string().nullish() }).nullish(),
});
export type FeedItem = z.infer<typeof FeedItem>;
