import { z } from 'zod';

const Recordings = z
  .array(z.object({ url: z.url().optional(), payload: z.unknown() }).refine(({ payload }) => payload !== undefined))
  .min(1);

/** A body as it came, with its address where the file states it. */
export interface SavedBody {
  url?: string | undefined;
  body: string;
}

/**
 * The responses in a file that holds several as `[{"url","payload"}]`; any other file is one
 * response.
 */
export function unwrapResponses(text: string): SavedBody[] {
  if (!/^\s*\[\s*\{/.test(text) || !text.includes('"payload"')) return [{ body: text }];
  try {
    const recordings = Recordings.safeParse(JSON.parse(text));
    return recordings.success
      ? recordings.data.map(({ url, payload }) => ({ url, body: JSON.stringify(payload) }))
      : [{ body: text }];
  } catch {
    return [{ body: text }];
  }
}
