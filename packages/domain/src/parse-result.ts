import { z } from 'zod';
import { Count } from './count.ts';
import { Listing, NUMBER_FIELDS } from './listing.ts';

/** Why a response or a unit gives no listing, or an incomplete one. */
export const PROBLEM_KINDS = [
  'not_a_plugin_page', // another page of the store (its home page, an error page)
  'wrong_plugin', // the page of another plugin
  'format_changed', // the parser does not find what it needs
  'invalid_value', // a value is impossible; the field is left out
  'short_list', // far fewer listings than the day before: absence from it means nothing
  'stale_day', // the store serves an earlier day again: its numbers are rejected
  'falling_counts', // most counts of a batch fall at once: its numbers are rejected
  'drift', // a field is found far less often than before, or its numbers differ in size
  'blocked', // captcha or 403: the store refuses the requests
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

/** Problems that make a whole day suspect: the store shows something other than the day. */
export const SUSPECT_KINDS = [
  'stale_day',
  'short_list',
  'falling_counts',
  'drift',
] as const satisfies readonly ProblemKind[];

/** Problems that mean that a page arrived but could not be parsed. */
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

/** The store states that a plugin is not listed, or not any more. */
export const Gone = z.object({ externalId: z.string(), reason: z.string() });
export type Gone = z.infer<typeof Gone>;

/** What a parser makes of the responses of one unit. */
export const ParseResult = z.object({
  listings: z.array(Listing),
  gone: z.array(Gone),
  problems: z.array(Problem),
  /** Counts of plugins that the responses do not describe otherwise; some data sets have them. */
  numbers: z
    .array(z.object({ externalId: z.string(), users: Count.optional(), downloads: Count.optional() }))
    .optional(),
  /**
   * When the store made a number, as a moment in ISO 8601: for numbers that come from a source of
   * their own, which may not be updated while the others are.
   */
  numbersAt: z.partialRecord(z.enum(NUMBER_FIELDS), z.iso.datetime()).optional(),
  /** True when the unit lists the whole catalogue: a plugin that is absent is not listed. */
  isComplete: z.boolean().optional(),
  /** Elements of a list that were refused and have no id of a plugin. */
  unidentified: z.int().nonnegative().optional(),
});
export type ParseResult = z.infer<typeof ParseResult>;
