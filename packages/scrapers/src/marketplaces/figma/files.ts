import { z } from 'zod';
import type { StoreResponse } from '../../contract.ts';
import { jsonBody, NotNegative } from '../../shared/json-value.ts';

/** The file of a day's plugins; they are read one by one. */
export const PluginsFile = z.object({ date: z.iso.datetime(), plugins: z.array(z.unknown()) });

/**
 * The file of a day's numbers by plugin, `[installs, likes, …]`: what follows changed, and is not
 * read.
 */
export const StatsFile = z.object({ date: z.iso.datetime(), stats: z.record(z.string(), z.unknown()) });

/** One plugin of the file of plugins. */
export const ListedPlugin = z.object({
  id: z.union([z.string().min(1), NotNegative]).transform(String),
  name: z.string().min(1),
  description: z.string().nullish(),
  lastUpdateDate: z.unknown().optional(),
  publisherId: z.union([z.string(), NotNegative]).nullish(),
  publisherName: z.string().nullish(),
  installCount: z.unknown().optional(),
});
export type ListedPlugin = z.infer<typeof ListedPlugin>;

/** The moment of a file's scrape, the same in both files; undefined for another file. */
export function scrapedAt(file: Pick<StoreResponse, 'body'>): string | undefined {
  const value = jsonBody(file);
  return (PluginsFile.safeParse(value).data ?? StatsFile.safeParse(value).data)?.date;
}

/**
 * Days that were filled in later with the numbers of 11 May 2022: their files have six o'clock to
 * the millisecond, which no scrape does.
 */
export function isCopiedDay(date: string): boolean {
  return date >= '2022-05-12' && date < '2022-06-06' && date.endsWith('T06:00:00.000Z');
}
