import { EXTRACTED_PRICING_MODELS, PRICE_PERIODS, PRICE_UNITS, type RevisionContent } from '@pi/domain';
import { z } from 'zod';

const Tier = z.object({
  name: z.string().nullable(),
  amount: z.number(),
  currency: z.string(),
  period: z.enum(PRICE_PERIODS).nullable(),
  per: z.enum(PRICE_UNITS).nullable(),
});

const Label = z.object({
  store: z.string().min(1),
  id: z.string().min(1),
  pricingModel: z.enum(EXTRACTED_PRICING_MODELS).nullable(),
  tiers: z.array(Tier),
  tiersOptional: z.array(Tier),
  lowestPaidMonthlyUsd: z.number().nullable(),
  integrations: z.array(z.string()),
  integrationsOk: z.array(z.string()),
  integrationsWrong: z.array(z.string()),
  openList: z.boolean(),
  tagsPlausible: z.array(z.string()),
  accept: z.object({
    pricingModel: z.array(z.string().nullable()).exactOptional(),
    lowestPaidMonthlyUsd: z.array(z.number().nullable()).exactOptional(),
    tierPeriod: z.array(z.string().nullable()).exactOptional(),
  }),
  pricingOnly: z.boolean().exactOptional(),
});

/** What a reader found in a recorded listing, with the file of the recordings that holds it. */
export const RecordedLabel = Label.extend({ source: z.string().min(1) });
export type RecordedLabel = z.infer<typeof RecordedLabel>;

/** The same of an invented listing, which is beside it. */
export const InventedLabel = Label.extend({ listing: z.custom<RevisionContent>((value) => Boolean(value)) });
export type InventedLabel = z.infer<typeof InventedLabel>;

/** Ids are `marketplace:id in the store`. */
export const RecordedSimilar = z
  .object({
    id: z.string().min(1),
    competitors: z.array(z.object({ id: z.string() })),
    lookalikes: z.array(z.object({ id: z.string() })),
  })
  .transform(({ id, competitors, lookalikes }) => ({
    id,
    competitors: competitors.map((one) => one.id),
    lookalikes: lookalikes.map((one) => one.id),
  }));
