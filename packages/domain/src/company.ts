/**
 * What identifies a company: `site` the domain of a site that a store verified, `email` the domain
 * of an e-mail address, `publisher` an account, `claim` a domain that nobody verified, `name`.
 */
export const COMPANY_IDENTIFIER_KINDS = ['site', 'email', 'publisher', 'claim', 'name'] as const;
export type CompanyIdentifierKind = (typeof COMPANY_IDENTIFIER_KINDS)[number];

/**
 * Why a plugin belongs to its company: `first` it is the company's first known plugin, `split` an
 * operator split it off, otherwise the kind of company identifier they share. Merges of companies
 * have records of their own.
 */
export const COMPANY_MATCH_REASONS = ['first', ...COMPANY_IDENTIFIER_KINDS, 'split'] as const;
export type CompanyMatchReason = (typeof COMPANY_MATCH_REASONS)[number];

/** Corrections that an operator can make to companies. */
export const COMPANY_CHANGES = ['merge', 'split'] as const;
export type CompanyChangeKind = (typeof COMPANY_CHANGES)[number];
