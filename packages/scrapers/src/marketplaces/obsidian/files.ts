import { z } from 'zod';
import type { StoreResponse } from '../../contract.ts';

const RELEASES = 'https://raw.githubusercontent.com/obsidianmd/obsidian-releases/HEAD';

export const LIST_URL = `${RELEASES}/community-plugins.json`;
export const STATS_URL = `${RELEASES}/community-plugin-stats.json`;

/** One plugin of community-plugins.json. */
export const ListedPlugin = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  author: z.string().nullish(),
  description: z.string().nullish(),
  repo: z.string().nullish(),
});
export type ListedPlugin = z.infer<typeof ListedPlugin>;

/**
 * The numbers of one plugin in community-plugin-stats.json, unchecked; its other keys are downloads
 * by release.
 */
export const PluginStats = z.looseObject({ downloads: z.unknown(), updated: z.unknown() }).partial();
export type PluginStats = z.infer<typeof PluginStats>;

/** Which of the two files a body looks like: one is an array, the other an object. */
export function fileKind({ body }: StoreResponse): 'list' | 'stats' | undefined {
  const first = body.replace(/^\ufeff?\s*/, '')[0];
  if (first === '[') return 'list';
  return first === '{' ? 'stats' : undefined;
}

/** The decoded file, or undefined where it is not JSON (a file that was cut off, an error page). */
export function decodeFile({ body }: StoreResponse): unknown {
  try {
    return JSON.parse(body.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
