/**
 * What tells a company: the domain of a site that a store verified, of an e-mail address, a publisher's account, a site the
 * developer only claims, a name.
 */
export const COMPANY_IDENTIFIER_KINDS = ['site', 'email', 'publisher', 'claim', 'name'] as const;
export type CompanyIdentifierKind = (typeof COMPANY_IDENTIFIER_KINDS)[number];

/**
 * Why a plugin belongs to its company: it was the first one known of it, it bears one of the company's marks, or an
 * operator split it off. (Where a company was merged into another, the merge's record says so.)
 */
export const COMPANY_MATCH_REASONS = ['first', ...COMPANY_IDENTIFIER_KINDS, 'split'] as const;
export type CompanyMatchReason = (typeof COMPANY_MATCH_REASONS)[number];

/** What an operator can do to companies. */
export const COMPANY_CHANGES = ['merge', 'split'] as const;
export type CompanyChangeKind = (typeof COMPANY_CHANGES)[number];
