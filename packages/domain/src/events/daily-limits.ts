/**
 * How often somebody may do what reaches strangers, fills the site or costs money, in a day (UTC).
 * Invitations are limited for an organization too.
 */
export const DAILY_LIMITS = { invitations: 10_000, organizations: 20, events: 100, proposals: 100 } as const;

/** What is limited. */
export type DailyKind = keyof typeof DAILY_LIMITS;
