import { z } from 'zod';
import { answerOf } from './answer.ts';
import { ListMeta, rowOf } from './columns.ts';
import { MaybeNumber } from './number.ts';
import { PluginItem } from './plugin.ts';

/** A plugin that was found. */
export const FoundPlugin = PluginItem.pick({
  id: true,
  marketplace: true,
  externalId: true,
  name: true,
  iconUrl: true,
  status: true,
  companySlug: true,
  companyName: true,
  developerName: true,
  users: true,
  downloads: true,
  ratingCount: true,
  githubStars: true,
}).extend({
  summary: z.string().nullable(),
  /** Whether its name is only similar to the words: one of them may have an error in it. */
  isSimilar: z.boolean(),
});
export type FoundPlugin = z.infer<typeof FoundPlugin>;

/** A company that was found. */
export const FoundCompany = z.object({
  slug: z.string(),
  name: z.string(),
  /** Listings in all marketplaces, delisted ones left out. */
  plugins: MaybeNumber,
  /** The marketplaces that it has plugins in. */
  marketplaces: z.array(z.string()),
  isSimilar: z.boolean(),
});
export type FoundCompany = z.infer<typeof FoundCompany>;

/** What a search found. */
export const SearchResult = z.object({
  /** The best first. */
  plugins: z.array(FoundPlugin),
  companies: z.array(FoundCompany),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const SearchAnswer = answerOf({
  meta: ListMeta,
  q: z.string(),
  marketplace: z.string().optional(),
  /** The page of what the text is the id, the store's address or the domain of; null for words. */
  exact: z.string().nullable(),
  plugins: z.array(rowOf(FoundPlugin)),
  companies: z.array(FoundCompany),
});
