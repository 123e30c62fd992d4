import { z } from 'zod';
import { COMPANY_TYPES } from '../company.ts';
import { PERMISSION_RISKS } from '../permission-risk.ts';
import { answerOf, page } from './answer.ts';
import { AsOfState } from './as-of.ts';
import { MarketChange } from './change.ts';
import { ListMeta, rowOf } from './columns.ts';
import { CompanyAlias, CompanyDeveloper, CompanyProposal } from './identity.ts';
import { MaybeEstimate, MaybeNumber } from './number.ts';
import { PluginItem, ProductFamily } from './plugin.ts';

/** What the listed plugins of a company have together in one marketplace. */
const totals = {
  pluginCount: MaybeNumber,
  users: MaybeNumber,
  downloads: MaybeNumber,
  rating: MaybeNumber,
  ratingCount: MaybeNumber,
};

/** A company in a marketplace's list. */
export const CompanyItem = z.object({ slug: z.string(), name: z.string(), ...totals });
export type CompanyItem = z.infer<typeof CompanyItem>;

/** A company's totals in one marketplace. */
export const CompanyTotals = z.object({ marketplace: z.string(), ...totals });
export type CompanyTotals = z.infer<typeof CompanyTotals>;

const risk = z.enum(PERMISSION_RISKS).nullable();

/** What the plugins of a company have together in all marketplaces, delisted ones left out. */
const facts = {
  /** By its number of products: one, 2 to 4, 5 to 9, 10 and more. */
  type: z.enum(COMPANY_TYPES),
  /** Listings. */
  pluginCount: MaybeNumber,
  /** A product that is in several marketplaces is one. */
  productCount: MaybeNumber,
  marketplaces: z.array(z.string()),
  /** Over the marketplaces that count users; null where none of them does. */
  users: MaybeNumber,
  /**
   * The lowest and highest change of `users` that the shown numbers allow, like for like, as
   * shares.
   */
  usersChange30d: MaybeNumber,
  usersChange30dHigh: MaybeNumber,
  rating: MaybeNumber,
  ratingCount: MaybeNumber,
  /** Of its riskiest plugin; null where no store states permissions, and as of an earlier day. */
  risk,
  /**
   * The estimates of its plugins together, in USD a year: ends are added to ends. Null where none
   * is estimated, and as of an earlier day.
   */
  revenue: MaybeEstimate,
  /** How many of its plugins have an estimate. */
  revenuePlugins: MaybeNumber,
  /** Those of its plugins, ours, the commonest first; empty as of an earlier day. */
  tags: z.array(z.string()),
  /** Whether a developer of it publishes an e-mail address; null as of a day of the past. */
  hasContact: z.boolean().nullable(),
  /**
   * Plugins that came to it and left it by a change of hands in 365 days, and the last day; as of a
   * day of the past, what came alone.
   */
  takenOver: MaybeNumber,
  givenAway: MaybeNumber,
  lastChangedHandsOn: z.iso.date().nullable(),
};

/** A company in the list of all companies. */
export const CompanyListItem = z.object({ slug: z.string(), name: z.string(), ...facts });
export type CompanyListItem = z.infer<typeof CompanyListItem>;

/** The facts of one company. */
export const CompanyFacts = z.object(facts);
export type CompanyFacts = z.infer<typeof CompanyFacts>;

/** A company with its plugins in all marketplaces. */
export const CompanyDetails = z.object({
  /** Absent where no day was asked for. */
  asOf: AsOfState.optional(),
  slug: z.string(),
  name: z.string(),
  siteDomain: z.string().nullable(),
  /** Null where all its plugins are delisted. */
  facts: CompanyFacts.nullable(),
  marketplaces: z.array(CompanyTotals),
  /** The largest first, delisted ones included. */
  plugins: z.array(PluginItem),
  /** Its products in several marketplaces; their members are among the plugins. */
  families: z.array(ProductFamily),
  /** Newest first. */
  changes: z.array(MarketChange),
  /** By marketplace, the largest first. */
  developers: z.array(CompanyDeveloper),
  /** Companies that are possibly the same, the likeliest first. */
  proposals: z.array(CompanyProposal),
  aliases: z.array(CompanyAlias),
});
export type CompanyDetails = z.infer<typeof CompanyDetails>;

export const CompanyAnswer = answerOf({
  meta: z.object({ marketplaces: ListMeta, plugins: ListMeta }),
  company: CompanyDetails.extend({
    marketplaces: z.array(rowOf(CompanyTotals)),
    plugins: z.array(rowOf(PluginItem)),
  }),
});

export const CompanyListAnswer = answerOf({
  meta: ListMeta,
  asOf: AsOfState.optional(),
  sort: z.string(),
  ...page,
  companies: z.array(rowOf(CompanyItem)),
});

export const CompanySearchAnswer = answerOf({
  meta: ListMeta,
  asOf: AsOfState.optional(),
  sort: z.string(),
  /** The address of the next part of the list; null where this one is the last. */
  next: z.string().nullable(),
  companies: z.array(rowOf(CompanyListItem)),
});
