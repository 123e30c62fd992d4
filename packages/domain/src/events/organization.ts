import { z } from 'zod';
import { Line, Lines } from './user.ts';

/** What people may do in an organization. */
export const MEMBER_ROLES = ['owner', 'admin'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What becomes of a request to join an organization as an admin. */
export const REQUEST_STATUSES = ['pending', 'denied'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** What an organization says of itself. */
export const OrganizationDraft = z.strictObject({
  name: Line(120),
  description: Lines(2000).default(''),
  /** Whether people need a complete profile to join its events. */
  requiresProfile: z.boolean().default(false),
});
export type OrganizationDraft = z.infer<typeof OrganizationDraft>;

export const Organization = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  requiresProfile: z.boolean(),
  /** Invented, so that a first start has something to show. */
  isSample: z.boolean(),
});
export type Organization = z.infer<typeof Organization>;

/** Why a request to join was skipped. */
export const SKIP_REASONS = ['unknown', 'already_member', 'already_requested', 'denied'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
