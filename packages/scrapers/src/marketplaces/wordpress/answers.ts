import { z } from 'zod';
import { WholeNumber } from '../../shared/json-value.ts';

// PHP writes "none" as an empty text or false, an empty map as a list, a number sometimes as text.
const PhpText = z.union([z.string(), z.literal(false), z.null()]).transform((text) => text || null);
const PhpMap = z.union([
  z.record(z.string(), PhpText),
  z
    .array(z.unknown())
    .length(0)
    .transform(() => ({}) as Record<string, string | null>),
]);
const PhpNumber = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(Number),
]);

/**
 * What we read of one plugin, in an answer to `plugin_information` or on a page of `query_plugins`.
 */
export const Plugin = z.object({
  slug: z.string().min(1),
  name: z.string().min(1),
  version: PhpText.optional(),
  /** HTML, or a plain text. */
  author: PhpText.optional(),
  author_profile: PhpText.optional(),
  /** 0-100; a number without meaning where there are no ratings. */
  rating: PhpNumber.nullish(),
  num_ratings: WholeNumber.nullish(),
  active_installs: WholeNumber.nullish(),
  downloaded: WholeNumber.nullish(),
  /** "2024-04-03 10:34pm GMT" */
  last_updated: PhpText.optional(),
  added: PhpText.optional(),
  homepage: PhpText.optional(),
  short_description: PhpText.optional(),
  sections: PhpMap.optional(),
  icons: PhpMap.optional(),
  business_model: PhpText.optional(),
  support_url: PhpText.optional(),
  commercial_support_url: PhpText.optional(),
  repository_url: PhpText.optional(),
});
export type Plugin = z.infer<typeof Plugin>;

/**
 * A page of `query_plugins`; its plugins are a list, or (2018) an object with their positions as
 * keys.
 */
export const Page = z.object({
  info: z.object({ results: WholeNumber }).nullish(),
  plugins: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown()).transform(Object.values)]),
});

/** What comes with status 404: a closed plugin with its reason, or words about an unknown one. */
export const Refusal = z.object({
  error: z.string().min(1),
  slug: z.string().min(1).nullish(),
  closed_date: PhpText.optional(),
  reason: PhpText.optional(),
  reason_text: PhpText.optional(),
});
export type Refusal = z.infer<typeof Refusal>;
