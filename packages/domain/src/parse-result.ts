import { z } from 'zod';
import { Count } from './count.ts';
import { Listing } from './listing.ts';

/** Why a response, or a unit of work, gave no (whole) listing. */
export const PROBLEM_KINDS = [
  'not_a_plugin_page', // a page of the store, but of no plugin (its home page, an error page)
  'wrong_plugin', // a plugin page, but of another plugin than was asked for
  'format_changed', // what the parser needs is not where it was
  'invalid_value', // a value was found and is impossible; the field is left out
  'short_list', // far fewer listings than the day before: believed for what it shows, not for what it lacks
  'stale_day', // the store serves an earlier day again: none of its numbers count for this day
  'falling_counts', // most counters of a batch fell at once: none of its numbers is believed
  'drift', // a field is found far less often than on earlier days, or its numbers are of another size
  'blocked', // captcha, 403: the store does not want us now
  'http_error',
  'network_error',
  'timeout',
  'too_large',
  'disallowed', // robots.txt or the operator's settings forbid the request
  'unusable_line', // a line of a replay manifest
  'storage_error',
] as const;
export const ProblemKind = z.enum(PROBLEM_KINDS);
export type ProblemKind = z.infer<typeof ProblemKind>;

/** What makes a whole day suspect: the store showed something else than the day. */
export const SUSPECT_KINDS = [
  'stale_day',
  'short_list',
  'falling_counts',
  'drift',
] as const satisfies readonly ProblemKind[];

/** What says that a page came and could not be read. */
export const UNREADABLE_KINDS = [
  'not_a_plugin_page',
  'wrong_plugin',
  'format_changed',
] as const satisfies readonly ProblemKind[];

export const Problem = z.object({
  kind: ProblemKind,
  /** One sentence for a person, naming the field where there is one. */
  message: z.string(),
  externalId: z.string().nullish(),
  url: z.string().nullish(),
});
export type Problem = z.infer<typeof Problem>;

/** The store's own word that a plugin is not listed (any more). */
export const Gone = z.object({ externalId: z.string(), reason: z.string() });
export type Gone = z.infer<typeof Gone>;

/** What a parser makes of the responses of one unit of work. */
export const ParseResult = z.object({
  listings: z.array(Listing),
  gone: z.array(Gone),
  problems: z.array(Problem),
  /** Numbers of plugins that the responses do not describe: recorded files have them. */
  numbers: z
    .array(z.object({ externalId: z.string(), users: Count.optional(), downloads: Count.optional() }))
    .optional(),
  /** True when the unit lists the store's whole catalogue, so that absence means something. */
  isComplete: z.boolean().optional(),
});
export type ParseResult = z.infer<typeof ParseResult>;
