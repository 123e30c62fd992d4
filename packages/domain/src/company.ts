import { z } from 'zod';

/** How an identifier is known: a marketplace verified it, the developer claims it, we derive it. */
export const PROOFS = ['verified', 'claimed', 'derived'] as const;
export type Proof = (typeof PROOFS)[number];

/**
 * What identifies a company: `site` the domain of a site that a store verified, `publisher` an
 * account, `email` the domain of an e-mail address, `claim` a domain that nobody verified, `name`,
 * `legal_name`, `label` the part of a domain before its ending (`tidio` of `tidio.net`).
 */
export const COMPANY_IDENTIFIER_KINDS = ['site', 'email', 'publisher', 'claim', 'name', 'legal_name', 'label'] as const;
export type CompanyIdentifierKind = (typeof COMPANY_IDENTIFIER_KINDS)[number];

/** How identifiers of each kind are known. */
export const IDENTIFIER_PROOF: Record<CompanyIdentifierKind, Proof> = {
  site: 'verified',
  publisher: 'verified',
  email: 'claimed',
  claim: 'claimed',
  legal_name: 'claimed',
  name: 'derived',
  label: 'derived',
};

/** What speaks for or against two developers being one company. */
export const MATCH_TERMS = [
  'verified_site', // both have the same domain, and a store verified it for both
  'claimed_site', // the same domain, at least one side only claims it
  'email', // the same e-mail domain
  'related_site', // two domains of one label: tidio.com, tidio.net
  'github', // one GitHub account owns both repositories
  'namespace', // one account name in two stores that share them
  'extension_id', // one extension id in two stores that share them
  'name',
  'legal_name',
  'product', // product names in common
  'alias', // an operator's alias
  'other_site', // two sites that a store verified, and they differ
  'other_name',
] as const;
export type MatchTermKind = (typeof MATCH_TERMS)[number];

/** One term of the sum that decides whether two developers are one company. */
export const MatchTerm = z.object({
  kind: z.enum(MATCH_TERMS),
  /** The domain, name or account that agrees or differs; null where there is none to show. */
  value: z.string().nullable(),
  /** Bits: log2 of how much likelier it is for one company than for two. */
  weight: z.number(),
});
export type MatchTerm = z.infer<typeof MatchTerm>;

/**
 * Why a plugin belongs to its company: `first` nothing else links its developer to the others,
 * `split` an operator split it off, otherwise the largest term of its evidence. Merges of companies
 * have records of their own.
 */
export const COMPANY_MATCH_REASONS = ['first', 'split', ...MATCH_TERMS] as const;
export type CompanyMatchReason = (typeof COMPANY_MATCH_REASONS)[number];

/** Corrections that an operator can make to companies. */
export const COMPANY_CHANGES = ['merge', 'split'] as const;
export type CompanyChangeKind = (typeof COMPANY_CHANGES)[number];

/** A pair of companies that are possibly one: open until an operator decides. */
export const PROPOSAL_STATUSES = ['open', 'accepted', 'rejected'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** What an alias gives to a company: a name (standardized) or a registrable domain. */
export const ALIAS_KINDS = ['name', 'domain'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/**
 * What the listings of one account of one marketplace state of their developer together. Lists are
 * sorted and without repeats, so that it is the same whatever the order of the listings.
 */
export interface DeveloperProfile {
  marketplace: string;
  /** Hash of the developer's key within the marketplace. */
  key: string;
  /** Names as stated, with the number of listings that state each; the commonest first. */
  names: { text: string; listings: number }[];
  legalNames: string[];
  sites: { url: string; isVerified: boolean }[];
  /** Hosts of the e-mail addresses, in lower case: no mailbox is kept. */
  mailHosts: string[];
  /** The store's own id of the publisher. */
  account: string | null;
  /** The GitHub account that owns the repository, in stores where the repository is the listing. */
  githubOwner: string | null;
  /** Some of its listings: at most 200. */
  products: { externalId: string; name: string }[];
}

/**
 * What a company is by its number of products: one, 2 to 4, 5 to 9, 10 and more. A product that is
 * in several marketplaces is one.
 */
export const COMPANY_TYPES = ['one_product', 'small', 'large', 'platform'] as const;
export type CompanyType = (typeof COMPANY_TYPES)[number];

/** The smallest number of products of each type. */
export const LEAST_PRODUCTS: Record<CompanyType, number> = { one_product: 1, small: 2, large: 5, platform: 10 };
