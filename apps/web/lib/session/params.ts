import { z } from 'zod';

/** The path of a route about one event. */
export const EventParams = z.strictObject({ event: z.uuid() });
/** The path of a route about one run of a pairing. */
export const RunParams = z.strictObject({ run: z.uuid() });
/** The path of a route about one question. */
export const QuestionParams = z.strictObject({ question: z.uuid() });
/** The path of a route about one organization. */
export const OrganizationParams = z.strictObject({ organization: z.uuid() });
/** The path of a route about a member of an organization, or somebody who asks to be one. */
export const MemberParams = z.strictObject({ organization: z.uuid(), user: z.uuid() });
/** The path of a route about one thing of the caller's own. */
export const IdParams = z.strictObject({ id: z.uuid() });
