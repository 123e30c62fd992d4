import { z } from 'zod';
import { WholeNumber } from '../../shared/json-value.ts';

// PHP writes "none" as an empty text, false or an empty list, and a number sometimes as text.
const PhpNone = z.union([z.literal(false), z.literal(''), z.null(), z.tuple([])]).transform(() => null);
const PhpText = z.union([z.string().min(1), PhpNone], { error: 'expected a text, or what PHP writes for none' });
const PhpMap = <Entries extends z.ZodType>(entries: Entries) =>
  z.union([entries, PhpNone], { error: 'expected a map, or what PHP writes for none' });
const PhpNumber = z.union(
  [
    z.number(),
    z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .transform(Number),
    PhpNone,
  ],
  { error: 'expected a number, or what PHP writes for none' },
);
const PhpCount = z.union([WholeNumber, PhpNone], { error: 'expected a whole number, or what PHP writes for none' });
// How many ratings have each number of stars. In 2017 and 2018 also 0; PHP writes a list where the
// keys begin with 0 and are in order.
const Stars = WholeNumber.optional();
const StarCounts = z.union([
  z
    .array(WholeNumber)
    .min(1)
    .transform((list): Partial<Record<number, number>> => ({ ...list })),
  z.object({ 0: Stars, 1: Stars, 2: Stars, 3: Stars, 4: Stars, 5: Stars }),
]);
// "1000000+" where the number is shown to people.
const AtLeast = z
  .string()
  .endsWith('+')
  .transform((text): string | number => text.slice(0, -1))
  .pipe(WholeNumber);

/**
 * What we read of one plugin, in an answer to `plugin_information` or on a page of `query_plugins`.
 */
export const Plugin = z.object({
  slug: z.string().min(1),
  name: z.string().min(1),
  version: PhpText.optional(),
  /** The oldest version of WordPress; developers also write "3.5.1 & WooCommerce 2.0+". */
  requires: PhpText.optional(),
  tested: PhpText.optional(),
  /** HTML, or a plain text. */
  author: PhpText.optional(),
  author_profile: PhpText.optional(),
  /** 0-100; a number without meaning where there are no ratings. */
  rating: PhpNumber.optional(),
  num_ratings: PhpCount.optional(),
  ratings: PhpMap(StarCounts).optional(),
  /** Threads of the support forum in the last two months, as the directory counts them. */
  support_threads: PhpCount.optional(),
  support_threads_resolved: PhpCount.optional(),
  active_installs: z.union([AtLeast, PhpCount]).optional(),
  downloaded: PhpCount.optional(),
  /** "2024-04-03 10:34pm GMT" */
  last_updated: PhpText.optional(),
  added: PhpText.optional(),
  homepage: PhpText.optional(),
  short_description: PhpText.optional(),
  sections: PhpMap(z.object({ description: PhpText.optional() })).optional(),
  /** By their numbers, in any order. */
  screenshots: PhpMap(z.record(z.string(), z.object({ src: PhpText.optional() }))).optional(),
  /** Names by slug. */
  tags: PhpMap(z.record(z.string(), z.string())).optional(),
  icons: PhpMap(z.record(z.string(), PhpText)).optional(),
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
  info: z
    .object({
      results: WholeNumber,
      page: WholeNumber.nullish().catch(undefined),
      pages: WholeNumber.nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
  plugins: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown()).transform(Object.values)]),
});

/** What comes with status 404: a closed plugin with its reason, or words about an unknown one. */
export const Refusal = z.object({
  error: z.string().min(1),
  slug: z.string().min(1).nullish().catch(undefined),
  closed_date: PhpText.optional().catch(undefined),
  reason: PhpText.optional().catch(undefined),
  reason_text: PhpText.optional().catch(undefined),
});
export type Refusal = z.infer<typeof Refusal>;
export type Page = z.infer<typeof Page>;
