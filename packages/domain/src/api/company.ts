import { z } from 'zod';
import { answerOf, page } from './answer.ts';
import { AsOfState } from './as-of.ts';
import { MarketChange } from './change.ts';
import { ListMeta, rowOf } from './columns.ts';
import { CompanyAlias, CompanyDeveloper, CompanyProposal } from './identity.ts';
import { MaybeNumber } from './number.ts';
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

/** A company with its plugins in all marketplaces. */
export const CompanyDetails = z.object({
  /** Absent where no day was asked for. */
  asOf: AsOfState.optional(),
  slug: z.string(),
  name: z.string(),
  siteDomain: z.string().nullable(),
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
