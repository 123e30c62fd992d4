import { z } from 'zod';
import { EVENT_ROLES, LARGEST_GROUP } from './event.ts';
import { LARGEST_WEIGHT } from './question-types.ts';
import { Line } from './user.ts';

const people = z.array(z.uuid()).min(2, 'at least two people').max(LARGEST_GROUP);
const pair = z.tuple([z.uuid(), z.uuid()]).refine(([a, b]) => a !== b, 'two people, not one twice');

/** Who is meant: all people with a role, a year or stage, a field, or one of these answers. */
export const PeopleSelector = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('role'), role: z.enum(EVENT_ROLES) }),
  z.strictObject({ by: z.literal('stage'), value: Line(80) }),
  z.strictObject({ by: z.literal('field'), value: Line(80) }),
  z.strictObject({
    by: z.literal('answer'),
    question: z.uuid(),
    /** Options of a choice, or steps of a scale. */
    values: z
      .array(z.union([z.string().max(120), z.int()]))
      .min(1)
      .max(20),
  }),
]);
export type PeopleSelector = z.infer<typeof PeopleSelector>;

/**
 * A rule that an organizer makes for the pairing of an event. People by the id of their account.
 */
export const PairingRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('together'), people }),
  /** No two of them are in one group. */
  z.strictObject({ kind: z.literal('apart'), people }),
  /** So many of these in each group, or in each group with somebody of `each`. */
  z
    .strictObject({
      kind: z.literal('count'),
      of: PeopleSelector,
      each: PeopleSelector.nullable().default(null),
      least: z.int().min(0).max(LARGEST_GROUP).nullable().default(null),
      most: z.int().min(0).max(LARGEST_GROUP).nullable().default(null),
    })
    .refine(({ least, most }) => least !== null || most !== null, { path: ['least'], message: 'at least or at most' })
    .refine(({ least, most }) => (least ?? 0) <= (most ?? LARGEST_GROUP), {
      path: ['most'],
      message: 'must not be below the least',
    }),
  /** Mentees that one mentor takes at most, in place of the event's number. */
  z.strictObject({ kind: z.literal('capacity'), person: z.uuid(), mentees: z.int().min(1).max(11) }),
  /** A wish, not a condition: two people again (above 0) or rather not (below). */
  z.strictObject({
    kind: z.literal('prefer'),
    people: pair,
    weight: z.int().min(-LARGEST_WEIGHT).max(LARGEST_WEIGHT),
  }),
]);
export type PairingRule = z.infer<typeof PairingRule>;

/** A rule as it is stored, with its sentence: `Ann Lee and Tom Ray are in one group`. */
export const StoredRule = z.object({ id: z.uuid(), rule: PairingRule, text: z.string() });
export type StoredRule = z.infer<typeof StoredRule>;
