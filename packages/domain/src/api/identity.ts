import { z } from 'zod';
import { ALIAS_KINDS, COMPANY_MATCH_REASONS, MATCH_TERMS } from '../company.ts';
import { withoutEmails } from '../text.ts';
import { MaybeNumber } from './number.ts';

/** E-mail addresses are never published: names have none, but what an operator enters may. */
const PublicText = z.string().overwrite(withoutEmails);
const day = z.iso.date().nullable();

/** What speaks for two developers being one company, or against it. */
export const EvidenceTerm = z.object({
  kind: z.enum(MATCH_TERMS),
  /** The domain, name or account that agrees or differs; null where there is none to show. */
  text: PublicText.nullable(),
  /** log2 of how much likelier it is for one company than for two; below 0 it speaks against it. */
  bits: z.number(),
});
export type EvidenceTerm = z.infer<typeof EvidenceTerm>;

const evidence = {
  /** The evidence in words; empty where there is none. */
  words: PublicText,
  /** The largest term first. */
  evidence: z.array(EvidenceTerm),
};

/** Why a plugin belongs to its company. */
export const CompanyMatch = z.object({
  reason: z.enum(COMPANY_MATCH_REASONS),
  ...evidence,
  /** The slug of a company that an operator merged into it, by which the plugin is its. */
  mergedSlug: z.string().nullable(),
});
export type CompanyMatch = z.infer<typeof CompanyMatch>;

/** A developer of a company in one marketplace, and why it is the company's. */
export const CompanyDeveloper = z.object({
  marketplace: z.string(),
  /** As most of its listings state it. */
  name: PublicText,
  /** How many listings it has. */
  listings: MaybeNumber,
  ...evidence,
  mergedSlug: z.string().nullable(),
});
export type CompanyDeveloper = z.infer<typeof CompanyDeveloper>;

/** Two companies that are possibly one: open until an operator decides. */
export const CompanyProposal = z.object({
  /** The commands to decide take it. */
  number: z.int(),
  companies: z.array(
    z.object({
      slug: z.string(),
      name: PublicText,
      siteDomain: z.string().nullable(),
      /** How many plugins it has in each. */
      marketplaces: z.array(z.object({ marketplace: z.string(), pluginCount: MaybeNumber })),
    }),
  ),
  ...evidence,
  /** The sum of its evidence, without what speaks against any pair before there is evidence. */
  bits: z.number(),
  proposedOn: z.iso.date(),
});
export type CompanyProposal = z.infer<typeof CompanyProposal>;

const alias = {
  kind: z.enum(ALIAS_KINDS),
  /** A standardized name, or a domain. */
  text: PublicText,
  /** Where it is known from. */
  source: PublicText,
};

/** A name or domain that belongs to a company for a time. */
export const CompanyAlias = z.object({
  ...alias,
  /** First day; null: always. */
  from: day,
  /** First day on which it is not so any more; null: until today. */
  to: day,
});
export type CompanyAlias = z.infer<typeof CompanyAlias>;

/** A time in which a plugin has one owner. */
export const OwnerPeriod = z.object({
  /** First day. */
  from: z.iso.date(),
  /** First day of the next owner; null for the present one. */
  to: day,
  /** Null where the developer belongs to no known company. */
  companySlug: z.string().nullable(),
  /** The company's, else the developer's. */
  name: PublicText,
  developerName: PublicText,
  /** The alias that gives the developer to the company; null: it is the developer's own. */
  alias: z.object(alias).nullable(),
});
export type OwnerPeriod = z.infer<typeof OwnerPeriod>;
