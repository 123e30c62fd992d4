import { z } from 'zod';
import { EVENT_ROLES } from './event.ts';

/** What somebody says when they register for an event. */
export const RegistrationDraft = z.strictObject({
  event: z.uuid(),
  /** Their role, where the event has roles. */
  role: z.enum(EVENT_ROLES).nullable().default(null),
  /** Consent to automated pairing; there is no registration without. */
  consent: z.literal(true, { error: 'Consent is needed: without it nobody is registered.' }),
});
export type RegistrationDraft = z.infer<typeof RegistrationDraft>;

/** A person's place in an event. */
export const Registration = z.object({
  id: z.uuid(),
  role: z.enum(EVENT_ROLES).nullable(),
  registeredAt: z.date(),
  consentAt: z.date(),
  /** Whether they want no reminder of this event. */
  skipsReminders: z.boolean(),
});
export type Registration = z.infer<typeof Registration>;
