import { z } from 'zod';
import { EVENT_ROLES } from './event.ts';
import { Email, OptionalLine } from './user.ts';

/** Rows that a roster has at most. */
export const MOST_ROSTER_ROWS = 5000;

/** A person of a roster; what is not known is null. */
export const RosterPerson = z.strictObject({
  /** In small letters. */
  email: Email,
  firstName: OptionalLine(100).default(null),
  lastName: OptionalLine(100).default(null),
  role: z.enum(EVENT_ROLES).nullable().default(null),
  stage: OptionalLine(60).default(null),
  field: OptionalLine(100).default(null),
});
export type RosterPerson = z.infer<typeof RosterPerson>;
