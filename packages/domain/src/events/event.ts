import { z } from 'zod';
import { Day } from '../day.ts';
import { EVENT_STATUSES } from './event-status.ts';
import { LARGEST_WEIGHT } from './question-types.ts';
import { Email, Line, Lines, OptionalLine } from './user.ts';

/** Whom an event is for. Only events of plugin makers know anything of the market. */
export const AUDIENCES = ['general', 'plugin_makers'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How many groups there are: what sizes give, or at least or at most so many. */
export const GROUP_COUNT_RULES = ['nearest', 'at_least', 'at_most'] as const;
export type GroupCountRule = (typeof GROUP_COUNT_RULES)[number];

/** What a pairing raises: the total, or the worst-off person first. */
export const OBJECTIVES = ['total', 'fair'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** The two roles of an event that has roles. */
export const EVENT_ROLES = ['mentor', 'mentee'] as const;
export type EventRole = (typeof EVENT_ROLES)[number];

export const SMALLEST_GROUP = 2;
export const LARGEST_GROUP = 12;

/** What an event calls its two roles, e.g. "big" and "little". */
export const RoleNames = z.strictObject({ mentor: Line(40), mentee: Line(40) });
export type RoleNames = z.infer<typeof RoleNames>;

const weight = z.int().min(-LARGEST_WEIGHT).max(LARGEST_WEIGHT).default(0);

/**
 * How much tracked facts of makers count: above 0 they should be alike, below 0 they should
 * differ.
 */
export const FactWeights = z.strictObject({
  marketplaces: weight,
  categories: weight,
  worksWith: weight,
  users: weight,
  competitors: weight,
});
export type FactWeights = z.infer<typeof FactWeights>;

/** The rules that a pairing of the event follows. */
export const Criteria = z.strictObject({
  objective: z.enum(OBJECTIVES).default('total'),
  /** No pair of the last so many events of the organization again. */
  noRepeatEvents: z.int().min(0).max(10).default(0),
  /** Hours a week that everybody in a group has in common; 0: not asked. */
  commonHours: z.int().min(0).max(40).default(0),
  /** Mentees of one mentor at most; null: what the group size gives. */
  mentorCapacity: z.int().min(1).max(11).nullable().default(null),
  /** Whether people who were in one group before should be again (above 0) or not (below 0). */
  againWeight: weight,
  /** Null for all but events of plugin makers. */
  factWeights: FactWeights.nullable().default(null),
});
export type Criteria = z.infer<typeof Criteria>;

const draft = {
  title: Line(120),
  description: Lines(4000).default(''),
  /** The last day to register and answer: UTC, inclusive. */
  endDay: Day,
  /** When and where people meet, in words. */
  meeting: OptionalLine(200).default(null),
  /** Where participants can ask. */
  contactEmail: z.preprocess((value) => (value === '' ? null : value), Email.nullable()).default(null),
  audience: z.enum(AUDIENCES).default('general'),
  groupSize: z.int().min(SMALLEST_GROUP).max(LARGEST_GROUP).default(2),
  groupCountRule: z.enum(GROUP_COUNT_RULES).default('nearest'),
  /** The k of "at least k" and "at most k"; null with "nearest". */
  groupCount: z.int().min(1).max(5000).nullable().default(null),
  /** The names of the roles; null: the event has no roles. */
  roles: RoleNames.nullable().default(null),
  criteria: Criteria.prefault({}),
};

/** What an organizer says of an event. */
export const EventDraft = z.strictObject(draft).superRefine(({ groupCountRule, groupCount }, context) => {
  if (groupCountRule === 'nearest' && groupCount !== null)
    context.addIssue({
      code: 'custom',
      path: ['groupCount'],
      message: 'must be empty where groupCountRule is nearest',
    });
  if (groupCountRule !== 'nearest' && groupCount === null)
    context.addIssue({
      code: 'custom',
      path: ['groupCount'],
      message: `is needed where groupCountRule is ${groupCountRule}`,
    });
});
export type EventDraft = z.infer<typeof EventDraft>;

/** A gathering of people, with where it stands now. */
export const Event = z.object({
  id: z.uuid(),
  organizationId: z.uuid(),
  organizationName: z.string(),
  isSample: z.boolean(),
  title: z.string(),
  description: z.string(),
  endDay: Day,
  meeting: z.string().nullable(),
  contactEmail: z.string().nullable(),
  audience: z.enum(AUDIENCES),
  groupSize: z.int(),
  groupCountRule: z.enum(GROUP_COUNT_RULES),
  groupCount: z.int().nullable(),
  roles: RoleNames.nullable(),
  criteria: Criteria,
  /** SHA-256 of its image, hex; null without one. */
  image: z.string().nullable(),
  /** Computed at this read: a started event terminates by itself after its end day. */
  status: z.enum(EVENT_STATUSES),
  /** 1 on the end day, 0 or less when it is over. */
  daysLeft: z.int(),
});
export type Event = z.infer<typeof Event>;
