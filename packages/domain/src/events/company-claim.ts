import { z } from 'zod';

/** How a claim on a company is proved: a code sent to the listing's address, or placed in it. */
export const CLAIM_METHODS = ['email', 'listing'] as const;
export type ClaimMethod = (typeof CLAIM_METHODS)[number];

/** The identity of a listing, from its public id `marketplace:externalId`. */
const ListingId = z
  .string()
  .trim()
  .max(500)
  .transform((id, context) => {
    const colon = id.indexOf(':');
    const [marketplace, externalId] = [id.slice(0, colon), id.slice(colon + 1)];
    if (colon > 0 && externalId && !id.includes('\0')) return { marketplace, externalId };
    context.addIssue({ code: 'custom', message: 'plugin must have the form marketplace:externalId.' });
    return z.NEVER;
  });

/** What somebody says who belongs to the company behind a listing. */
export const ClaimDraft = z.strictObject({ plugin: ListingId, method: z.enum(CLAIM_METHODS) });
export type ClaimDraft = z.infer<typeof ClaimDraft>;

/** The code of a letter, as somebody types it. */
export const ClaimCode = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((text) => text.replace(/\D/g, '')),
});
export type ClaimCode = z.infer<typeof ClaimCode>;

/** Whether the company's page shows somebody's name. */
export const ClaimShown = z.strictObject({ isShown: z.boolean() });
export type ClaimShown = z.infer<typeof ClaimShown>;
