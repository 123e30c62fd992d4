/**
 * What tells a company: the domain of a site that a store verified, of an e-mail address, a publisher's account, a site the
 * developer only claims, a name.
 */
export const COMPANY_MARKS = ['site', 'email', 'publisher', 'claim', 'name'] as const;
export type CompanyMarkKind = (typeof COMPANY_MARKS)[number];

/**
 * Why a plugin belongs to its company: it was the first one known of it, it bears one of the company's marks, or an
 * operator split it off. (Where a company was merged into another, the merge's record says so.)
 */
export const COMPANY_REASONS = ['first', ...COMPANY_MARKS, 'split'] as const;
export type CompanyReason = (typeof COMPANY_REASONS)[number];

/** What an operator can do to companies. */
export const COMPANY_CHANGES = ['merge', 'split'] as const;
export type CompanyChangeKind = (typeof COMPANY_CHANGES)[number];
