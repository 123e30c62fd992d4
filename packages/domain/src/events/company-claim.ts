/** How a claim on a company is proved: a code sent to the listing's address, or placed in it. */
export const CLAIM_METHODS = ['email', 'listing'] as const;
export type ClaimMethod = (typeof CLAIM_METHODS)[number];
